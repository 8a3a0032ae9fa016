package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.dispatch.Desk;
import id.kentongan.fleet.JudgedFix.Judgement;
import id.kentongan.geo.roads.Corrections;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A fire engine that is slower than assumed, driven to incidents for days. */
@KentonganTest
class CorrectionByTracksTest {

  private static final String UNIT = "COR-01";
  private static final GeoPoint YARD = new GeoPoint(106.76, -6.4);
  private static final GeoPoint SCENE = new GeoPoint(106.80, -6.4);

  /** Of a truck in a straight line, with its detour. */
  private static final double SECONDS_PER_METRE = 1.4 * 3.6 / (30 * 0.85);

  private final Corrections corrections;
  private final DrivenWays ways;
  private final Tracks tracks;
  private final JdbcClient database;
  private final Desk desk;
  private final List<JudgedFix> fixes = new ArrayList<>();
  private Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(5));

  CorrectionByTracksTest(
      Corrections corrections,
      DrivenWays ways,
      Tracks tracks,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.corrections = corrections;
    this.ways = ways;
    this.tracks = tracks;
    this.database = database;
    this.desk = new Desk(port, home, database);
  }

  @BeforeEach
  @AfterEach
  void nothingWasDrivenYet() {
    desk.callEverybodyBack();
    database.sql("delete from unit where call_sign = ?").param(UNIT).update();
    database.sql("delete from unit_fact where unit = ?").param(UNIT).update();
    database.sql("delete from unit_fix where unit = ?").param(UNIT).update();
    database.sql("update travel_correction set factor = 1, ways = 0, counted_at = null").update();
  }

  @Test
  void aRecommendationSaysHowLongUnitsReallyTake() {
    UnitWithDevice.of(database, UNIT);
    for (int i = 0; i < 14; i++) {
      drive(1.5, -100, 200);
      drive(1.5, 100, 200);
      drive(1.5, -100, -200);
      drive(3, 0, 0);
    }
    tracks.add(fixes);
    JsonNode fire =
        desk.begin(
            "\"type\":\"buildingFire\",\"point\":{\"type\":\"Point\",\"coordinates\":[106.8085,-6.4015]}");
    int assumed = eta(fire);

    assertThat(corrections.renew(ways::list)).isTrue();

    assertThat(corrected("truck").path("ways").asInt()).isGreaterThanOrEqualTo(56);
    assertThat(corrected("truck").path("factor").asDouble()).isCloseTo(1.5, within(0.01));
    assertThat(corrected("van").path("factor").asDouble()).isEqualTo(1);
    assertThat((double) eta(fire)).isCloseTo(1.5 * assumed, within(2.0));
    assertThat(corrections.renew(() -> List.of())).as("it was counted just now").isFalse();
    assertThat((double) eta(fire)).isCloseTo(1.5 * assumed, within(2.0));
  }

  @Test
  void whileOneNodeCountsAnotherDoesNot() {
    List<Boolean> other = new ArrayList<>();

    boolean counted =
        corrections.renew(() -> {
          other.add(
              CompletableFuture.supplyAsync(() -> corrections.renew(List::of))
                  .orTimeout(30, TimeUnit.SECONDS)
                  .join());
          return List.of();
        });

    assertThat(counted).isTrue();
    assertThat(other).containsExactly(false);
  }

  /**
   * From the yard to a scene, with two minutes of standing before and five behind.
   *
   * @param factor how many times as long as assumed
   * @param enRoute seconds after it drove off that the key is pressed
   * @param onScene seconds after it came that the key is pressed
   */
  private void drive(double factor, int enRoute, int onScene) {
    long seconds = Math.round(factor * SECONDS_PER_METRE * YARD.distanceTo(SCENE));
    for (int i = -120; i <= seconds + 300; i += 20) {
      fix(i, Math.clamp((double) i / seconds, 0.0, 1.0), Judgement.NEWEST);
    }
    fix(10, 0.9, Judgement.DOUBTFUL);
    UUID assignment = UUID.randomUUID();
    fact(assignment, "enRoute", enRoute);
    fact(assignment, "onScene", seconds + onScene);
    next = next.plusSeconds(seconds + 600);
  }

  private void fix(long second, double share, Judgement judgement) {
    double longitude = YARD.longitude() + share * (SCENE.longitude() - YARD.longitude());
    Instant at = next.plusSeconds(second);
    fixes.add(
        new JudgedFix(
            new Fix(
                new CallSign(UNIT),
                new GeoPoint(longitude, YARD.latitude()),
                at,
                at,
                null,
                null,
                null,
                null,
                null),
            judgement));
  }

  private void fact(UUID assignment, String status, long second) {
    var at = next.plusSeconds(second).atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            insert into unit_fact (unit, status, assignment, happened_at, learnt_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(UNIT, status, assignment, at, at)
        .update();
  }

  private int eta(JsonNode fire) {
    String path = "/api/incidents/" + fire.path("id").asString() + "/recommendation";
    JsonNode pick = Desk.json(desk.dewi().get(path), 200).path("picks").path(0);
    assertThat(pick.path("unit").asString()).isEqualTo("DMK-01");
    return pick.path("eta").asInt();
  }

  private JsonNode corrected(String vehicleClass) {
    return Desk.json(desk.as("admin-1").get("/api/travel-corrections"), 200)
        .path("items")
        .valueStream()
        .filter(each -> each.path("vehicleClass").asString().equals(vehicleClass))
        .findFirst()
        .orElseThrow();
  }
}
