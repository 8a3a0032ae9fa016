package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.KentonganApplication;
import id.kentongan.support.PostgresServer;
import id.kentongan.support.RegionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as the command runs it: a process of its own, which may die. */
class KilledImportTest {

  private final String database =
      PostgresServer.shared().url(PostgresServer.shared().createDatabase());

  @TempDir Path directory;

  @Test
  void anImportThatIsKilledBetweenTwoPartsLeavesTheFormerRegion() throws Exception {
    RegionFolder first = RegionFolder.in(directory);
    assertThat(run("region-import", first).waitFor()).as(this::said).isZero();
    assertThat(inForce()).isEqualTo("Kabupaten Contoh 8 1");
    RegionFolder second =
        RegionFolder.in(directory)
            .with("region.yaml", text -> text.replace("Kabupaten Contoh", "Kota Timur"))
            .with("positions.csv", "id,extension,name\npos-01,1001,Meja 1\n");

    try (Connection holder = connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table catalogue in exclusive mode");
      Process task = run("region-import", second);
      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> query("select count(*) from pg_locks where not granted").equals("1"));
      task.destroyForcibly().waitFor();
      holder.rollback();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            query(
                    "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                        + " where c.relname = 'region_version'")
                .equals("0"));
    assertThat(inForce()).isEqualTo("Kabupaten Contoh 8 1");
    assertThat(Files.readString(directory.resolve("home/region/region.yaml")))
        .contains("Kabupaten Contoh");

    assertThat(run("region-import", second).waitFor()).as(this::said).isZero();
    assertThat(inForce()).isEqualTo("Kota Timur 1 1");
    assertThat(Files.readString(directory.resolve("home/region/region.yaml")))
        .contains("Kota Timur");
  }

  @Test
  void aRefusedRegionIsReportedWithExitCodeOneAndACheckChangesNothing() throws Exception {
    RegionFolder good = RegionFolder.in(directory);
    RegionFolder broken = RegionFolder.in(directory).with("positions.csv", "id\n");

    assertThat(run("region-check", broken).waitFor()).as(this::said).isEqualTo(1);
    assertThat(said()).contains("REFUSED positions.csv, line 1: its columns must be");
    assertThat(run("region-check", good).waitFor()).as(this::said).isZero();
    assertThat(said()).contains("Kabupaten Contoh (99.01) would be taken.");
    assertThat(query("select count(*) from region_version")).isEqualTo("0");
    assertThat(run("region-import", good).waitFor()).as(this::said).isZero();
    assertThat(said())
        .contains(
            "take  exchange",
            "take  catalogue of incidents",
            "Kabupaten Contoh (99.01) is in force as version")
        .doesNotContain("Exception");
    assertThat(query("select imported_by from region_version")).isEqualTo("somebody");
  }

  private Process run(String task, RegionFolder folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KentonganApplication.class.getName(),
            "--kentongan.task=" + task,
            "--kentongan.import.from=" + folder.path(),
            "--kentongan.import.actor=somebody",
            "--kentongan.home=" + directory.resolve("home"),
            "--spring.datasource.url=" + database,
            "--spring.datasource.password=",
            "--logging.level.root=error");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("said").toFile())
        .start();
  }

  private String said() {
    try {
      return Files.readString(directory.resolve("said"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the region, and how many positions and types it has. */
  private String inForce() throws SQLException {
    return query(
        """
        select name || ' ' || (select count(*) from position_plan p where p.version = r.version)
          || ' ' || (select count(*) from catalogue c where c.region = r.version)
        from region_version r order by version desc limit 1
        """);
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = connect();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database, "kentongan", "");
  }
}
