package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An import and what an administrator made of agencies and stations since the one before. */
class EditedAgenciesTest extends ImportTrial {

  private static final String AGENCIES = "/api/agency-list";
  private static final String ROSTER = "/api/roster";

  private final int port;
  private final Path home;
  private Browser admin;

  EditedAgenciesTest(
      Importer importer, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    super(importer);
    this.port = port;
    this.home = home;
    this.admin = Browser.at(port);
  }

  @BeforeEach
  void twoStationsAndAUnitAtEach() {
    folder
        .with("stations.csv", text -> text + "damkar-2,Pos Dua,damkar,post,-6.41,106.81,,\n")
        .with(
            "units.csv", text -> text.replace("DMK-02,damkar,damkar-1", "DMK-02,damkar,damkar-2"));
    take();
    admin = Browser.at(port).signedInAs("admin-1", home);
  }

  @Test
  void theSameFilesLeaveTheEditInForce() {
    edit(AGENCIES, list -> row(list, "stations", "damkar-1").put("name", "Pos Damkar Mawar"));

    otherLandmarks();

    assertThat(outcome.version()).isPresent();
    assertThat(stations()).containsExactly("Pos Damkar Mawar", "Pos Dua");
  }

  @Test
  void otherFilesTakeItsPlace() {
    edit(AGENCIES, list -> row(list, "stations", "damkar-1").put("name", "Pos Damkar Mawar"));

    folder.with("stations.csv", text -> text.replace("Pos Dua", "Pos Tiga"));
    take();

    assertThat(stations()).containsExactly("Pos Damkar Melati", "Pos Tiga");
  }

  @Test
  void whatWasDeletedStaysDeletedAlthoughTheFilesStillNameIt() {
    edit(ROSTER, roster -> row(roster, "units", "DMK-02").put("station", "damkar-1"));
    edit(
        AGENCIES,
        list ->
            ((ArrayNode) list.path("stations"))
                .removeIf(station -> station.path("code").asString().equals("damkar-2")));

    otherLandmarks();

    assertThat(outcome.report().findings()).isEmpty();
    assertThat(stations()).containsExactly("Pos Damkar Melati");
    folder.with("units.csv", text -> text.replace("Mobil tangki", "Mobil tangki baru"));
    take();
    assertThat(reasons()).containsOnly("unknown-station");
  }

  @Test
  void filesThatTakeAStationFromAnEditedUnitAreRefused() {
    edit(AGENCIES, list -> row(list, "stations", "damkar-2").put("code", "damkar-9"), 400);
    edit(
        AGENCIES,
        list ->
            ((ArrayNode) list.path("stations"))
                .add(row(list, "stations", "damkar-2").deepCopy().put("code", "damkar-9")));
    edit(ROSTER, roster -> row(roster, "units", "DMK-02").put("station", "damkar-9"));

    folder.with("stations.csv", text -> text.replace("Pos Dua", "Pos Tiga"));
    take();

    assertThat(outcome.version()).isEmpty();
    assertThat(reasons()).containsOnly("unit-names");
    assertThat(stations()).contains("Pos Dua");
  }

  private void otherLandmarks() {
    folder.with("landmarks.csv", "name,kind,latitude,longitude,address\n");
    take();
  }

  /** What somebody does with the rows of a page. */
  private interface Change {
    void on(ObjectNode list);
  }

  private void edit(String path, Change change) {
    edit(path, change, 200);
  }

  private void edit(String path, Change change, int status) {
    ObjectNode list = (ObjectNode) JsonMapper.shared().readTree(admin.get(path).body());
    change.on(list);
    var answer = admin.put(path, list.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static ObjectNode row(ObjectNode list, String rows, String key) {
    return list.path(rows)
        .valueStream()
        .filter(row ->
            row.path("code").asString("").equals(key)
                || row.path("callSign").asString("").equals(key))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> stations() {
    JsonNode list = JsonMapper.shared().readTree(admin.get("/api/stations").body());
    return list.path("items").findValuesAsString("name");
  }

  private List<String> reasons() {
    return outcome.report().findings().stream().map(RegionFinding::reason).toList();
  }
}
