package id.kentongan.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.shared.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FixReportTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theFormSaysEverythingInOurUnits() {
    FixReport report =
        form(
            "id=s3cret&lat=-6.4021342&lon=106.7942101&timestamp=1763861626&speed=10&bearing=87.5"
                + "&altitude=35.7&accuracy=4.3&batt=87.0");

    assertThat(report.secret()).isEqualTo("s3cret");
    assertThat(report.point()).isEqualTo(new GeoPoint(106.7942101, -6.4021342));
    assertThat(report.at()).isEqualTo("2025-11-23T01:33:46Z");
    assertThat(report.speed()).isCloseTo(5.14444, within(0.00001));
    assertThat(report.heading()).isEqualTo(87.5);
    assertThat(report.accuracy()).isEqualTo(4.3);
    assertThat(report.altitude()).isEqualTo(35.7);
    assertThat(report.battery()).isEqualTo(87);
  }

  @Test
  void theJsonSaysEverythingInOurUnits() {
    FixReport report =
        json(
            """
            {"location":{"timestamp":"2025-11-23T08:33:46.1237+07:00","coords":{"latitude":-6.4,
            "longitude":106.8,"accuracy":3.8,"speed":18.67,"heading":360,"altitude":-2},
            "battery":{"level":0.25}},"device_id":"s3cret"}
            """);

    assertThat(report)
        .isEqualTo(
            new FixReport(
                "s3cret",
                new GeoPoint(106.8, -6.4),
                Instant.parse("2025-11-23T01:33:46.123Z"),
                18.67,
                0.0,
                3.8,
                -2.0,
                25.0));
  }

  @Test
  void whatADeviceDoesNotKnowIsLeftOut() {
    assertThat(form("id=s&lat=1&lon=2&speed=-1&bearing=-1&accuracy=&batt=-1"))
        .isEqualTo(new FixReport("s", new GeoPoint(2, 1), null, null, null, null, null, null));
    assertThat(
            json(
                """
                {"location":{"coords":{"latitude":1,"longitude":2,"speed":-1,"heading":-1,
                "altitude":null},"battery":{"level":-1}},"device_id":"s"}
                """))
        .isEqualTo(new FixReport("s", new GeoPoint(2, 1), null, null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "1763861626, 2025-11-23T01:33:46Z",
    "1763861626123, 2025-11-23T01:33:46.123Z",
    "1763861626.1239, 2025-11-23T01:33:46.123Z",
    "2025-11-23T01:33:46Z, 2025-11-23T01:33:46Z",
    "2025-11-23T08:33:46%2B07:00, 2025-11-23T01:33:46Z",
    "2025-11-23T08:33:46+07:00, 2025-11-23T01:33:46Z",
    "2025-11-23T08:33:46%2B0700, 2025-11-23T01:33:46Z",
    "2025-11-22T22:33:46-03:00, 2025-11-23T01:33:46Z",
    "2025-11-23T01:33:46.123456, 2025-11-23T01:33:46.123Z",
    "2025-11-23+01:33:46, 2025-11-23T01:33:46Z",
    "2025-11-23%2001:33:46, 2025-11-23T01:33:46Z"
  })
  void timesAreReadAsTheyAreWritten(String written, Instant at) {
    assertThat(form("id=s&lat=1&lon=2&timestamp=" + written).at()).isEqualTo(at);
  }

  @Test
  void aLogKeepsNoSecret() {
    assertThat(form("id=s3cret&lat=1&lon=2").toString()).doesNotContain("s3cret");
  }

  private static FixReport form(String query) {
    return FixReport.read(query, new byte[0], JSON);
  }

  private static FixReport json(String body) {
    return FixReport.read(null, body.getBytes(StandardCharsets.UTF_8), JSON);
  }
}
