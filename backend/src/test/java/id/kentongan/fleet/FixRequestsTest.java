package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices send, byte for byte, and what nobody should. */
@KentonganTest
@ExtendWith(OutputCaptureExtension.class)
class FixRequestsTest {

  private static final String GOOD = "lat=-6.402&lon=106.794";

  private final JdbcClient database;
  private final KnownDevices devices;
  private final NewestFixes newest;
  private final Clock clock;
  private final int port;
  private UnitWithDevice device = new UnitWithDevice(new CallSign("none"), "none");

  FixRequestsTest(
      JdbcClient database,
      KnownDevices devices,
      NewestFixes newest,
      Clock clock,
      @LocalServerPort int port) {
    this.database = database;
    this.devices = devices;
    this.newest = newest;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void aUnitWithADevice(TestInfo test) {
    device = UnitWithDevice.of(database, "REQ-" + Math.abs(test.getDisplayName().hashCode()));
    devices.refresh();
  }

  @AfterEach
  void theUnitsOfTheOtherTests() {
    device.remove(database);
  }

  @Test
  void everyPublishedFormIsAccepted() throws IOException {
    SoftAssertions all = new SoftAssertions();
    List<String> requests =
        Arrays.stream(resource("published.txt").split("\n\n"))
            .map(each -> each.replaceAll("(?m)^#.*\n", "").strip())
            .toList();
    assertThat(requests).hasSize(17);
    for (String request : requests) {
      String[] parts = request.replace("{id}", device.secret()).split("\n\\|", 2);
      byte[] body = parts.length < 2 ? new byte[0] : parts[1].getBytes(StandardCharsets.UTF_8);
      var answer = Wire.send(port, parts[0], body);
      all.assertThat(answer.status()).as(request + "\n" + answer.text()).isEqualTo(200);
    }
    all.assertAll();
  }

  @Test
  void everythingElseIsAnsweredAndNeverIsTheNewestFix(CapturedOutput output) throws IOException {
    assertThat(get("id=" + device.secret() + "&" + GOOD).status()).isEqualTo(200);
    Fix before = newest();
    SoftAssertions all = new SoftAssertions();
    List<String> lines =
        resource("malformed.txt").lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines).hasSizeGreaterThan(60);
    for (String line : lines) {
      String request = filled(line.substring(4));
      var answer =
          request.startsWith("GET ")
              ? get(request.substring(4))
              : Wire.send(
                  port,
                  "POST /gps HTTP/1.1",
                  request.substring(4).strip().getBytes(StandardCharsets.UTF_8));
      all.assertThat(answer.status())
          .as(line + "\n" + answer.text())
          .isEqualTo(Integer.parseInt(line.substring(0, 3)));
      all.assertThat(answer.text()).as(line).contains("urn:kentongan:problem:");
    }
    all.assertThat(newest()).isEqualTo(before);
    all.assertThat(output.getAll()).doesNotContain(device.secret());
    all.assertAll();
  }

  @Test
  void brokenHttpIsAnsweredToo() {
    SoftAssertions all = new SoftAssertions();
    byte[] nothing = new byte[0];
    String good = "id=" + device.secret() + "&" + GOOD;
    all.assertThat(
            Wire.send(port, "GET /gps?" + good + "&x=" + "9".repeat(20_000) + " HTTP/1.1", nothing)
                .status())
        .isEqualTo(400);
    all.assertThat(Wire.send(port, "GET /gps?" + good + "&lat=<script> HTTP/1.1", nothing).status())
        .isEqualTo(400);
    all.assertThat(Wire.send(port, "POST /gps HTTP/1.1", new byte[9_000]).status()).isEqualTo(413);
    all.assertThat(Wire.send(port, "POST /gps HTTP/1.1", new byte[] {(byte) 0xff, '{', 0}).status())
        .isEqualTo(400);
    all.assertThat(Wire.send(port, "PUT /gps?" + good + " HTTP/1.1", nothing).status())
        .isIn(401, 403, 405);
    all.assertThat(
            Wire.send(port, "POST /gps HTTP/1.1\nTransfer-Encoding: chunked\n\nzz", nothing)
                .status())
        .isIn(400, 408);
    all.assertThat(Wire.send(port, "nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII)).status())
        .isEqualTo(400);
    all.assertThat(newest.find(device.unit())).isEmpty();
    all.assertAll();
  }

  private Wire.Answer get(String query) {
    return Wire.send(port, "GET /gps?" + query + " HTTP/1.1", new byte[0]);
  }

  private Fix newest() {
    return Optional.ofNullable(newest.all().get(device.unit())).orElseThrow();
  }

  private String filled(String line) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return line.replace("{id}", device.secret())
        .replace("{now}", Long.toString(now.getEpochSecond()))
        .replace("{iso}", now.toString())
        .replace("{P}", GOOD)
        .replace("{in 23 hours}", seconds(now, Duration.ofHours(23)))
        .replace("{in 2 minutes}", seconds(now, Duration.ofMinutes(2)));
  }

  private static String seconds(Instant now, Duration ahead) {
    return Long.toString(now.plus(ahead).getEpochSecond());
  }

  private static String resource(String name) throws IOException {
    return new ClassPathResource("fleet/" + name).getContentAsString(StandardCharsets.UTF_8);
  }
}
