package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.live.LiveClient;
import id.kentongan.support.Browser;
import id.kentongan.support.RegionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class RegionImportTest extends ImportTrial {

  private final FirstRegion first;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final CurrentRegion current;
  private final RegionSentences sentences;
  private final Path home;
  private final int port;

  RegionImportTest(
      Importer importer,
      FirstRegion first,
      JdbcClient database,
      TransactionTemplate transaction,
      CurrentRegion current,
      RegionSentences sentences,
      @Value("${kentongan.home}") Path home,
      @LocalServerPort int port) {
    super(importer);
    this.first = first;
    this.database = database;
    this.transaction = transaction;
    this.current = current;
    this.sentences = sentences;
    this.home = home;
    this.port = port;
  }

  @Test
  void aNewDatabaseTakesTheRegionThatWaitsForIt() throws IOException {
    assertThat(current.region().name()).isEqualTo("Kabupaten Contoh");
    assertThat(home.resolve("region")).isSymbolicLink();
    assertThat(Files.readString(home.resolve("region/positions.csv"))).contains("pos-08");
    assertThat(
            database
                .sql("select imported_by from region_version order by version limit 1")
                .query(String.class)
                .single())
        .isEqualTo("system");
  }

  @Test
  void aRegionThatAPartDidNotTakeYetIsTakenAgainAtTheNextStart() {
    long before = current.version();
    first.afterSingletonsInstantiated();
    assertThat(current.version()).isEqualTo(before);

    database
        .sql("update region_version set parts = parts[2:] where version = ?")
        .param(before)
        .update();
    first.afterSingletonsInstantiated();
    assertThat(current.version()).isGreaterThan(before);
    assertThat(current.region().name()).isEqualTo("Kabupaten Contoh");
  }

  @Test
  void ofTwoNodesThatStartAtOnceOneTakesTheRegion() throws Exception {
    long before = current.version();
    database
        .sql("update region_version set parts = parts[2:] where version = ?")
        .param(before)
        .update();
    List<Thread> nodes =
        List.of(
            Thread.ofPlatform().unstarted(first::afterSingletonsInstantiated),
            Thread.ofPlatform().unstarted(first::afterSingletonsInstantiated));
    transaction.executeWithoutResult(_ -> {
      database.sql("lock table region_version in exclusive mode").update();
      nodes.forEach(Thread::start);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  database
                      .sql("select count(*) from pg_locks where not granted")
                      .query(Integer.class)
                      .single(),
              waiting -> waiting == 2);
    });
    for (Thread node : nodes) {
      node.join();
    }

    assertThat(
            database
                .sql("select count(*) from region_version where version > ?")
                .param(before)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(current.version()).isGreaterThan(before);
  }

  @Test
  void theStepsAreToldInTheLanguageOfTheReader() {
    List<String> told = new ArrayList<>();
    importer.take(folder.path(), "test", new Progress(step -> told.add(sentences.step(step))));

    assertThat(told)
        .contains("periksa batas wilayah", "simpan  peta dasar", "simpan  peta dasar 70 %")
        .noneMatch(line -> line.contains("{") || line.startsWith("part."));
  }

  @Test
  void everyModuleTakesItsPart() {
    Browser siti = siti();
    assertThat(siti.get("/api/region").body())
        .isEqualTo(
            """
            {"version":%d,"edition":%d,"name":"Kabupaten Contoh","code":"99.01","prefix":"KJ","zone":"Asia/Jakarta","sample":true}\
            """
                .formatted(current.version(), current.edition()));
    assertThat(siti.get("/api/stations").body())
        .isEqualTo(
            """
            {"items":[{"code":"damkar-1","name":"Pos Damkar Melati","agency":"damkar","agencyName":"Dinas Pemadam Kebakaran","kind":"fireStation","point":{"type":"Point","coordinates":[106.805,-6.405]},"address":"Jl. Melati 1","phone":"021-7000114"}],"next":null}\
            """);
    assertThat(siti.get("/api/incident-types").body())
        .contains(
            "\"code\":\"domesticViolence\"", "Kekerasan dalam rumah tangga", "\"restricted\":true")
        .contains("\"priority\":1", "\"next\":null");
    assertThat(siti.speaking("en").get("/api/incident-types").body()).contains("Building fire");
    assertThat(siti.get("/api/positions").body()).contains("pos-01", "pos-08");
  }

  @Test
  void aSecondRegionReplacesTheFirstAndBackAndTheHistoryStays() throws IOException {
    long first = current.version();
    Browser siti = siti();
    siti.put("/api/positions/pos-07/occupant", null);
    folder
        .with("region.yaml", "name: Kota Timur\ncode: \"99.02\"\nprefix: KT\nzone: Asia/Jayapura\n")
        .with("kelurahan.geojson", text -> text.replace("99.01.", "99.02."))
        .with("response-plans.yaml", text -> text.replace("99.01.", "99.02."))
        .with("positions.csv", "id,extension,name\npos-01,2001,Meja Satu\n");
    take();

    assertThat(outcome.version())
        .hasValueSatisfying(version -> assertThat(version).isGreaterThan(first));
    assertThat(siti.get("/api/region").body()).contains("Kota Timur", "Asia/Jayapura");
    assertThat(siti.get("/api/positions").body()).contains("2001").doesNotContain("pos-07");
    assertThat(siti.get("/api/session").body()).contains("\"position\":null");
    assertThat(Files.readString(home.resolve("region/positions.csv"))).contains("2001");
    assertThat(
            database
                .sql("select count(*) from position_plan where version = ?")
                .param(first)
                .query(Integer.class)
                .single())
        .isEqualTo(8);
    assertThat(
            database
                .sql(
                    "select files ->> 'positions.csv' ~ '^[0-9a-f]{64}$' from region_version where"
                        + " version = ?")
                .param(outcome.version().orElseThrow())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(
            database
                .sql(
                    "select count(*) from audit_entry where action = 'region.imported' and actor ="
                        + " 'test' and subject = 'region:99.02'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    folder = RegionFolder.in(directory);
    take();
    assertThat(siti.get("/api/region").body()).contains("Kabupaten Contoh");
    assertThat(siti.get("/api/positions").body()).contains("pos-07");
    assertThat(home.resolve("regions")).isDirectoryNotContaining("glob:**/" + first);
  }

  @Test
  void everyTimeIsInTheZoneOfTheRegionInForce() {
    Browser siti = siti();
    siti.put("/api/positions/pos-02/occupant", null);
    folder.with("region.yaml", text -> text.replace("Asia/Jakarta", "Asia/Makassar"));
    take();

    assertThat(siti.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(siti.get("/api/positions").body()).contains("+08:00").doesNotContain("+07:00");
  }

  @Test
  void aScreenThatStaysOpenIsToldOfTheOtherRegion() {
    try (LiveClient screen = LiveClient.connect(port, siti())) {
      screen.say("{\"subscribe\":\"region\"}");
      assertThat(screen.next("region").at("/snapshot/0/name").asString())
          .isNotEqualTo("Kota Layar");
      folder.with("region.yaml", text -> text.replace("Kabupaten Contoh", "Kota Layar"));
      take();

      JsonNode region;
      do { // What a former test imported last may only now be told.
        region = screen.next("region").at("/upsert/0");
      } while (region.path("version").asLong() < outcome.version().orElseThrow());
      assertThat(region.path("name").asString()).isEqualTo("Kota Layar");
    }
  }

  @Test
  void aNodeNoticesAnImportThatWasMadeElsewhere() {
    long before = current.version();
    database
        .sql(
            """
            insert into region_version
              (name, code, prefix, zone, sample, aml, track_days, stale_minutes, imported_at,
               imported_by, files)
            values
              ('Lain', '99.09', 'LA', 'Asia/Jakarta', true, '{}', 30, 5, now(), 'elsewhere', '{}')
            """)
        .update();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(current.region().name()).isEqualTo("Lain"));
    assertThat(current.version()).isGreaterThan(before);
  }

  @Test
  void filesThatWereLeftOutOfForceArePutInForceAtTheNextLook() throws IOException {
    Path link = home.resolve("region");
    Path inForce = Files.readSymbolicLink(link);
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("regions/first"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(Files.readSymbolicLink(link)).isEqualTo(inForce));
  }

  @Test
  void aFileThatNobodyKnowsIsNamedAndNotUsed() {
    folder.with("station.csv", "code\n");
    take();

    assertThat(outcome.version()).isPresent();
    assertThat(sentences.lines(outcome.report()))
        .contains("dilewati station.csv: tidak dikenal, tidak dipakai.");
  }

  private Browser siti() {
    return Browser.at(port).signedInAs("calltaker-1", home);
  }
}
