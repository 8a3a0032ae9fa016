package id.kentongan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL with PostGIS that lives as long as the tests. It is fast because it forgets: no
 * fsync, no passwords. The role {@code kentongan} owns each database that it makes.
 *
 * <p>With the system property {@code kentongan.test.postgresql-port} a running server (superuser
 * {@code postgres}, trusted on loopback) is used instead.
 */
public final class PostgresServer {

  private static final String TEMPLATE = "kentongan_template";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path directory;
  private final int port;

  private PostgresServer(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** The one that all tests of this JVM share. Never kill it; start your own for that. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** One of your own, stopped and deleted when the JVM ends. */
  public static PostgresServer start() {
    Path directory = Commands.newDirectory("postgresql");
    if (Commands.isRoot()) {
      Commands.run(List.of("chown", "postgres", directory.toString()));
    }
    PostgresServer server = new PostgresServer(directory, Commands.freePort());
    server.initialise();
    Runtime.getRuntime().addShutdownHook(new Thread(server::discard));
    return server;
  }

  private static PostgresServer startOrUseGiven() {
    Integer given = Integer.getInteger("kentongan.test.postgresql-port");
    if (given == null) {
      return start();
    }
    PostgresServer server = new PostgresServer(Path.of("/"), given);
    server.prepareTemplate();
    return server;
  }

  public int port() {
    return port;
  }

  /** A new, empty database with PostGIS, owned by {@code kentongan}. */
  public String createDatabase() {
    String name = "kentongan_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    execute("postgres", "create database " + name + " template " + TEMPLATE + " owner kentongan");
    return name;
  }

  /** Runs a statement as superuser. */
  public void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** As if the machine's power failed for this server. */
  public void kill() {
    control("stop", "-m", "immediate");
  }

  /** After {@link #kill()}: the same data on the same port. */
  public void startAgain() {
    // The options are those of the first start (postmaster.opts), which pg_ctl only keeps for
    // restart: so they are given again.
    control("start", "-l", directory.resolve("log").toString(), "-o", options());
  }

  private void initialise() {
    Commands.run(
        Commands.asPostgres(
            List.of(
                binary("initdb"),
                "-D",
                data(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N")));
    startAgain();
    prepareTemplate();
  }

  private void prepareTemplate() {
    execute(
        "postgres",
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = 'kentongan') then
            create role kentongan login;
          end if;
        end $$
        """);
    execute("postgres", "drop database if exists " + TEMPLATE);
    execute("postgres", "create database " + TEMPLATE);
    execute(TEMPLATE, "create extension if not exists postgis");
  }

  private void control(String... arguments) {
    var command = new java.util.ArrayList<>(List.of(binary("pg_ctl"), "-D", data(), "-w"));
    command.addAll(List.of(arguments));
    Commands.run(Commands.asPostgres(command));
  }

  private String options() {
    return "-p %d -k %s -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c full_page_writes=off"
        .formatted(port, directory);
  }

  private void discard() {
    kill();
    Commands.deleteTree(directory);
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private static String binary(String name) {
    try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin").resolve(name))
          .filter(Files::isExecutable)
          .max(Path::compareTo)
          .orElseThrow(() -> new IllegalStateException("apt-get install postgresql-15-postgis-3"))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install postgresql-15-postgis-3", e);
    }
  }

  /** Started when first asked for. */
  private static final class Shared {
    static final PostgresServer SERVER = startOrUseGiven();
  }
}
