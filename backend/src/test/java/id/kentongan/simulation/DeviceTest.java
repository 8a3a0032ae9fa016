package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.shared.GeoPoint;
import id.kentongan.simulation.ScriptedServer.Asked;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceTest {

  private static final Instant BEGUN = Instant.parse("2026-11-23T10:00:00Z");
  private static final MeasuredFix FIRST = fix(1);
  private static final MeasuredFix SECOND = fix(2);

  private final ScriptedServer server;
  private final Tally tally = new Tally();

  DeviceTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void theFormOfOsmAndHasKnotsAndMilliseconds() throws InterruptedException {
    device(false).send(List.of(FIRST));

    assertThat(server.asked())
        .extracting(Asked::line)
        .containsExactly(
            "GET /gps?id=secret&lat=-6.400000&lon=106.800000&timestamp=1795428001000"
                + "&speed=19.44&bearing=90.0&accuracy=5&batt=80");
    assertThat(tally.done()).startsWith("0 calls, 1 fixes taken");
  }

  @Test
  void traccarsJsonHasMetresPerSecond() throws InterruptedException {
    device(true).send(List.of(FIRST));

    assertThat(server.asked())
        .extracting(Asked::line, Asked::body)
        .containsExactly(
            tuple(
                "POST /gps",
                "{\"location\":{\"timestamp\":\"2026-11-23T10:00:01Z\",\"coords\":"
                    + "{\"latitude\":-6.400000,\"longitude\":106.800000,\"speed\":10.00,"
                    + "\"heading\":90.0,\"accuracy\":5.0},\"battery\":{\"level\":0.8}},"
                    + "\"device_id\":\"secret\"}"));
  }

  @Test
  void whatIsNotTakenIsSentAgainInOrder() throws InterruptedException {
    Device device = device(false);
    server.answers(_ -> 503);
    device.send(List.of(FIRST));
    device.send(List.of(SECOND));
    assertThat(device.unsent()).isEqualTo(2);
    assertThat(tally.failure()).isEmpty();

    server.answers(_ -> 200);
    device.send(List.of());

    assertThat(device.unsent()).isZero();
    assertThat(server.asked()).hasSize(4);
    assertThat(server.asked().get(2).line()).contains("timestamp=1795428001000");
    assertThat(server.asked().get(3).line()).contains("timestamp=1795428002000");
  }

  @Test
  void whatIsRefusedIsNotSentAgainAndCountsAsWrong() throws InterruptedException {
    Device device = device(false);
    server.answers(_ -> 400);

    device.send(List.of(FIRST));

    assertThat(device.unsent()).isZero();
    assertThat(tally.failure())
        .hasValueSatisfying(it -> assertThat(it).contains("a fix was refused"));
  }

  @Test
  void whileNobodyAnswersItIsKept() throws InterruptedException {
    Device device = device(false);
    server.close();

    device.send(List.of(FIRST));

    assertThat(device.unsent()).isEqualTo(1);
  }

  private Device device(boolean json) {
    URI web = URI.create("http://127.0.0.1:" + server.port());
    return new Device(HttpClient.newHttpClient(), web, "secret", json, BEGUN, tally);
  }

  private static MeasuredFix fix(int second) {
    return new MeasuredFix(new GeoPoint(106.8, -6.4), second, 10, 90);
  }
}
