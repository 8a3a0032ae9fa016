package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.region.Importer.Outcome;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@KentonganTest
@TestPropertySource(properties = {"kentongan.node=region-import", "kentongan.language=id"})
class RegionImportTest {

  private static final List<String> TABLES =
      List.of(
          "region_version",
          "position_plan",
          "trunk_plan",
          "agency",
          "station",
          "directory_entry",
          "incident_type",
          "geo_area");

  private final Importer importer;
  private final FirstRegion first;
  private final JdbcClient database;
  private final CurrentRegion current;
  private final RegionSentences sentences;
  private final Path home;
  private final int port;

  @TempDir Path directory;

  private RegionFolder folder = new RegionFolder(Path.of("/"));
  private Outcome outcome = new Outcome(new RegionReport(), Optional.empty(), Optional.empty());

  RegionImportTest(
      Importer importer,
      FirstRegion first,
      JdbcClient database,
      CurrentRegion current,
      RegionSentences sentences,
      @Value("${kentongan.home}") Path home,
      @LocalServerPort int port) {
    this.importer = importer;
    this.first = first;
    this.database = database;
    this.current = current;
    this.sentences = sentences;
    this.home = home;
    this.port = port;
  }

  @BeforeEach
  void aRegionWithoutFault() {
    folder = RegionFolder.in(directory);
  }

  @AfterEach
  void theRegionOfTheOtherTests() {
    importer.take(RegionFolder.in(directory).path(), "test", new Progress(_ -> {}));
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
  void everyModuleTakesItsPart() {
    Browser siti = siti();
    assertThat(siti.get("/api/region").body())
        .isEqualTo(
            """
            {"name":"Kabupaten Contoh","code":"99.01","prefix":"KJ","zone":"Asia/Jakarta","sample":true}\
            """);
    assertThat(siti.get("/api/stations").body())
        .isEqualTo(
            """
            {"items":[{"code":"damkar-1","name":"Pos Damkar Melati","agency":"damkar","kind":"fireStation","point":{"type":"Point","coordinates":[106.805,-6.405]}}],"next":null}\
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
    assertThat(new String(siti.get("/api/positions").body())).doesNotContain("+07:00");
  }

  @Test
  void aNodeNoticesAnImportThatWasMadeElsewhere() {
    long before = current.version();
    database
        .sql(
            """
            insert into region_version
              (name, code, prefix, zone, sample, aml, imported_at, imported_by, files)
            values ('Lain', '99.09', 'LA', 'Asia/Jakarta', true, '{}', now(), 'elsewhere', '{}')
            """)
        .update();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(current.region().name()).isEqualTo("Lain"));
    assertThat(current.version()).isGreaterThan(before);
  }

  @ParameterizedTest
  @CsvSource({
    "positions.csv, 'id,extension,name\n"
        + "pos-01,1001,A\n"
        + "pos-02,1001,B\n"
        + "', 'extension ''1001'' ada dua kali'",
    "positions.csv, 'id,extension,name\n"
        + "pos-01,1001,=HYPERLINK(1)\n"
        + "', 'tidak diawali seperti rumus'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,nobody,post,-6.4,106.8,,\n"
        + "', 'instansi ''nobody'' tidak ada'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,post,-6.4,106.8,,\n"
        + "x,Y,pln,post,-6.4,106.8,,\n"
        + "', '''x'' ada dua kali'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,castle,-6.4,106.8,,\n"
        + "', bukan salah satu dari",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,post,-96.4,106.8,,\n"
        + "', bukan derajat",
    "agencies.csv, 'code,name,kind,phone\na,=1+1,opd,\n', dapat dijalankan sebagai rumus",
    "directory.csv, 'number,name,agency\n119,A,\n119,B,\n', '''119'' ada dua kali'",
    "incident-types.yaml, 'classes: [{code: a, name: {id: A, en: A}, types: [{code: b, name: {id:"
        + " B, en: B}, priority: 5}]}]', priority harus 1 sampai 4",
    "incident-types.yaml, 'classes: []', harus daftar yang tidak kosong",
    "region.yaml, 'name: X\ncode: 99.01\nprefix: KJ\nzone: Asia/Nowhere\n', zone harus zona waktu",
    "region.yaml, 'name: X\n"
        + "code: \"99.01\"\n"
        + "prefix: KJ\n"
        + "zone: Asia/Jakarta\n"
        + "aml: [example.com]\n"
        + "', 'aml ''example.com'''",
    "region.yaml, 'name: X\n"
        + "code: \"99.01\"\n"
        + "prefix: KJ\n"
        + "zone: Asia/Jakarta\n"
        + "colour: red\n"
        + "', 'kunci ''colour'' tidak dikenal'",
  })
  void aBrokenRegionIsRefusedWholeWithItsReason(String file, String content, String reason) {
    List<Integer> before = counts();
    folder.with(file, content);
    take();

    assertThat(outcome.version()).isEmpty();
    assertThat(String.join("\n", sentences.lines(outcome.report())))
        .contains("DITOLAK  " + file)
        .contains(reason);
    assertThat(counts()).isEqualTo(before);
    assertThat(current.region().name()).isEqualTo("Kabupaten Contoh");
  }

  @Test
  void aBoundaryThatCrossesItselfAndAMapCutInTheMiddleAreRefusedTogether() {
    List<Integer> before = counts();
    folder
        .with(
            "kelurahan.geojson",
            text -> text.replaceFirst("\\[106.81, -6.41\\]", "[106.80, -6.395]"))
        .with("map.osm", "<?xml version='1.0'?><osm><node id='1' lat='-6.4' lon='106.8'/><way id=");
    take();

    assertThat(sentences.lines(outcome.report()))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("DITOLAK  kelurahan.geojson, fitur ke-1")
                .contains("Melati"))
        .anySatisfy(line -> assertThat(line).startsWith("DITOLAK  map.osm:"));
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void requiredFilesAreMissedOthersAreNot() {
    folder.without("agencies.csv").without("stations.csv").without("directory.csv");
    take();
    assertThat(outcome.version()).isPresent();

    folder.without("trunks.csv").without("incident-types.yaml");
    take();
    assertThat(sentences.lines(outcome.report()))
        .contains(
            "DITOLAK  trunks.csv: berkas tidak ada.",
            "DITOLAK  incident-types.yaml: berkas tidak ada.");
  }

  @Test
  void aFileThatNobodyKnowsIsNamedAndNotUsed() {
    folder.with("station.csv", "code\n");
    take();

    assertThat(outcome.version()).isPresent();
    assertThat(sentences.lines(outcome.report()))
        .contains("dilewati station.csv: tidak dikenal, tidak dipakai.");
  }

  private void take() {
    outcome = importer.take(folder.path(), "test", new Progress(_ -> {}));
  }

  private Browser siti() {
    return Browser.at(port).signedInAs("calltaker-1", home);
  }

  private List<Integer> counts() {
    return TABLES.stream()
        .map(table -> database.sql("select count(*) from " + table).query(Integer.class).single())
        .toList();
  }
}
