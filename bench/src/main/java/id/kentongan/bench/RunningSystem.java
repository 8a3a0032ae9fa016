package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A system on this machine that the launcher started, or only its exchange.
 *
 * @param home where its state is
 */
record RunningSystem(Path home, int portOffset) {

  int webPort() {
    return 8112 + portOffset;
  }

  int sipPort() {
    return 5060 + portOffset;
  }

  int amiPort() {
    return 5038 + portOffset;
  }

  int postgresqlPort() {
    return 5412 + portOffset;
  }

  int redisPort() {
    return 6312 + portOffset;
  }

  /** As the backend's user. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        databaseUrl(), "kentongan", secret("spring.datasource.password"));
  }

  String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgresqlPort() + "/kentongan";
  }

  /** The files of the region in force. */
  Path region() {
    return home.resolve("region");
  }

  String secret(String name) {
    return read("secrets/" + name).strip();
  }

  /** User name and password of the first who has this role. */
  List<String> account(String role) {
    return rows("accounts.tsv").filter(row -> row.get(2).equals(role)).findFirst().orElseThrow();
  }

  /**
   * Of each position its id and the password of its telephone; a trial telephone has no extension.
   */
  List<List<String>> telephones() {
    return rows("exchange/etc/positions/telephones.tsv")
        .filter(row -> !row.get(1).equals("-"))
        .map(row -> List.of(row.get(0), row.get(2)))
        .toList();
  }

  /** The process that a part is now, and when it began in hundredths of seconds since the boot. */
  Part part(String name) {
    String[] words = read("run/" + name + ".pid").strip().split(" ");
    return new Part(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }

  record Part(long pid, long begun) {}

  private Stream<List<String>> rows(String file) {
    return read(file).lines().map(line -> List.of(line.split("\t")));
  }

  private String read(String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
