package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.fleet.report.FixReport;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of fixes that come late, twice, or from where nobody can be. */
@KentonganTest
class FixPipelineTest {

  private static final GeoPoint HERE =
      new GeoPoint(UnitWithDevice.LONGITUDE, UnitWithDevice.LATITUDE);
  private static final GeoPoint FAR = HERE.towards(90, 60_000);

  private final JdbcClient database;
  private final KnownDevices devices;
  private final FixPipeline pipeline;
  private final NewestFixes newest;
  private final Tracks tracks;
  private final Instant start;
  private UnitWithDevice device = new UnitWithDevice(new CallSign("none"), "none");

  FixPipelineTest(
      JdbcClient database,
      KnownDevices devices,
      FixPipeline pipeline,
      NewestFixes newest,
      Tracks tracks,
      Clock clock) {
    this.database = database;
    this.devices = devices;
    this.pipeline = pipeline;
    this.newest = newest;
    this.tracks = tracks;
    this.start = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  @BeforeEach
  void aUnitWithADevice(TestInfo test) {
    device = UnitWithDevice.of(database, "PIPE-" + Math.abs(test.getDisplayName().hashCode()));
    devices.refresh();
  }

  @AfterEach
  void theUnitsOfTheOtherTests() {
    device.remove(database);
  }

  @Test
  void aFixThatComesLateIsPartOfTheTrackAndNotOfTheMap() {
    send(10, HERE.towards(0, 100));
    send(5, HERE);
    assertThat(shown()).isEqualTo(start.plusSeconds(10));
    assertThat(track()).containsExactly("5 t", "10 t");
  }

  @Test
  void aFixThatComesAgainChangesNothing() {
    send(1, HERE);
    send(1, HERE);
    send(1, HERE.towards(0, 300));
    assertThat(track()).containsExactly("1 t");
    assertThat(newest.find(device.unit()).map(Fix::point)).contains(HERE);
  }

  @Test
  void anImpossibleJumpIsMarkedInTheTrackAndNotShown() {
    send(0, HERE);
    send(1, FAR);
    send(2, HERE.towards(0, 20));
    send(3, FAR);
    send(4, new GeoPoint(0, 0));
    send(5, HERE.towards(0, 80));
    assertThat(shown()).isEqualTo(start.plusSeconds(5));
    assertThat(track()).containsExactly("0 t", "1 f", "2 t", "3 f", "4 f", "5 t");
  }

  @Test
  void whoGoesOnSayingSoIsThere() {
    send(0, HERE);
    send(1, FAR);
    send(16, FAR.towards(0, 100));
    assertThat(shown()).isEqualTo(start);
    send(31, FAR.towards(0, 200));
    assertThat(shown()).isEqualTo(start.plusSeconds(31));
    send(32, FAR.towards(0, 210));
    assertThat(track()).containsExactly("0 t", "1 f", "16 f", "31 t", "32 t");
  }

  @Test
  void whoDroveForLongMayBeFarAway() {
    send(0, HERE);
    send(600, FAR);
    assertThat(shown()).isEqualTo(start.plusSeconds(600));
  }

  @Test
  void whatIsOlderThanTracksAreKeptIsAcceptedAndForgotten() {
    send(-200 * 86_400, HERE);
    assertThat(track()).isEmpty();
  }

  @Test
  void aNodeThatStartsKnowsTheNewestFromTheTracks() {
    send(0, HERE);
    send(1, FAR);
    assertThat(tracks.newest())
        .filteredOn(fix -> fix.unit().equals(device.unit()))
        .singleElement()
        .satisfies(fix -> assertThat(fix.at()).isEqualTo(start));
  }

  private void send(int seconds, GeoPoint point) {
    FixReport report =
        new FixReport(
            device.secret(), point, start.plusSeconds(seconds), 5.0, null, 4.0, null, null);
    assertThat(pipeline.take(report).join()).isEqualTo(FixAnswer.ACCEPTED);
  }

  private Instant shown() {
    return newest.find(device.unit()).orElseThrow().at();
  }

  /** The seconds of each fix, and whether it is believed. */
  private List<String> track() {
    return database
        .sql(
            """
            select extract(epoch from at - ?)::int || ' ' || left((not doubtful)::text, 1)
            from unit_fix where unit = ? order by at
            """)
        .params(start.atOffset(ZoneOffset.UTC), device.unit().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
