package id.kentongan.region;

import static id.kentongan.dispatch.Desk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.dispatch.Desk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Who is recommended for a fire in a street to which DMK-01 comes from the west, straight on or
 * around over the north, and REC-01 from the east.
 */
class ClosedRoadTest extends ImportTrial {

  private static final String MAP =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <osm version='0.6'><node id='1' lon='106.801' lat='-6.405'/>
      <node id='2' lon='106.806' lat='-6.405'/><node id='3' lon='106.808' lat='-6.405'/>
      <node id='4' lon='106.815' lat='-6.405'/><node id='5' lon='106.806' lat='-6.402'/>
      <node id='6' lon='106.808' lat='-6.402'/>
      <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/></way>
      <way id='2'><nd ref='2'/><nd ref='3'/><tag k='highway' v='residential'/></way>
      <way id='3'><nd ref='3'/><nd ref='4'/><tag k='highway' v='residential'/></way>
      <way id='4'><nd ref='2'/><nd ref='5'/><nd ref='6'/><nd ref='3'/>
      <tag k='highway' v='residential'/></way></osm>
      """;

  private static final String STRAIGHT_ON =
      """
      {"kind":"road","shape":{"type":"point","center":
        {"type":"Point","coordinates":[106.807,-6.405]}}}\
      """;

  private static final String BOTH_WAYS =
      """
      {"kind":"flood","shape":{"type":"polygon","ring":[
        {"type":"Point","coordinates":[106.8067,-6.406]},
        {"type":"Point","coordinates":[106.8073,-6.406]},
        {"type":"Point","coordinates":[106.8073,-6.401]},
        {"type":"Point","coordinates":[106.8067,-6.406]}]}}\
      """;

  private final JdbcClient database;
  private final Desk desk;

  ClosedRoadTest(
      Importer importer,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    super(importer);
    this.database = database;
    this.desk = new Desk(port, home, database);
  }

  @BeforeEach
  void aStreetAndAnotherPump() {
    folder.with("map.osm", MAP);
    take();
    database
        .sql(
            """
            insert into unit (call_sign, agency, station, home, kind, vehicle_class, capabilities,
              crew_size, equipment, alerts, said, said_at)
            values ('REC-01', 'damkar', 'damkar-1', ST_MakePoint(106.8135, -6.405), 'Mobil pompa',
              'truck', '{firefighting}', 6, '', '{radio}', 'available', now())
            """)
        .update();
  }

  @AfterEach
  void everythingIsOpen() {
    database.sql("delete from closure").update();
    database.sql("delete from unit where call_sign = 'REC-01'").update();
  }

  @Test
  void aClosedRoadMakesAnotherUnitTheNearestAFloodLeavesNoWayAndWhatIsLiftedIsOpenAtOnce() {
    JsonNode fire =
        desk.begin(
            """
            "type":"buildingFire","point":{"type":"Point","coordinates":[106.809,-6.405]}\
            """);
    await().atMost(Duration.ofSeconds(20)).until(() -> !recommendation(fire).contains("estimated"));
    assertThat(recommendation(fire)).isEqualTo("DMK-01 442, REC-01 497; none 1, offDuty 1");

    close(STRAIGHT_ON);
    assertThat(recommendation(fire)).isEqualTo("REC-01 497, DMK-01 1109; none 1, offDuty 1");

    String flood = close(BOTH_WAYS);
    assertThat(recommendation(fire)).isEqualTo("REC-01 497; noWay 1, none 1, offDuty 1");

    assertThat(desk.dewi().delete("/api/closures/" + flood).statusCode()).isEqualTo(204);
    assertThat(recommendation(fire)).isEqualTo("REC-01 497, DMK-01 1109; none 1, offDuty 1");
  }

  private String close(String closure) {
    return json(desk.dewi().post("/api/closures", closure), 201).path("id").asString();
  }

  /** Who is picked and how many metres each drives, and what keeps the others. */
  private String recommendation(JsonNode fire) {
    JsonNode seen =
        json(
            desk.dewi().get("/api/incidents/" + fire.path("id").asString() + "/recommendation"),
            200);
    String picks =
        String.join(
            ", ",
            seen.path("picks")
                .valueStream()
                .map(pick ->
                    pick.path("unit").asString()
                        + " "
                        + pick.path("distance").asInt()
                        + (pick.path("estimated").asBoolean() ? " estimated" : ""))
                .toList());
    String causes =
        String.join(
            ", ",
            seen.path("shortfalls")
                .valueStream()
                .map(each -> each.path("cause").asString() + " " + each.path("missing").asInt())
                .toList());
    return picks + "; " + causes;
  }
}
