package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against SIPp as the side that is called. */
class CallerTest {

  private static final String BUSY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scenario name="busy">
      <recv request="INVITE"/>
      <send><![CDATA[
      SIP/2.0 486 Busy Here
      [last_Via:]
      [last_From:]
      [last_To:];tag=busy
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0

      ]]></send>
      <recv request="ACK"/>
      </scenario>
      """;

  @TempDir private Path folder;

  @Test
  void aCallerWithPlaceIsAnsweredAndHangsUp() throws IOException, InterruptedException {
    String heard = answered(call("+628121", new GeoPoint(106.8, -6.4)));

    assertThat(heard)
        .contains("INVITE sip:112@127.0.0.1", "From: <sip:+628121@127.0.0.1")
        .contains("<gml:pos>-6.400000 106.800000</gml:pos>", ">150</gs:radius>")
        .contains("BYE sip:");
  }

  @Test
  void aCallerMayWithholdTheNumberAndThePlace() throws IOException, InterruptedException {
    assertThat(answered(call(null, null)))
        .contains("From: <sip:anonymous@anonymous.invalid>")
        .doesNotContain("Geolocation");
  }

  @Test
  void aCallThatIsTurnedAwayFails() throws IOException, InterruptedException {
    Path busy = Files.writeString(folder.resolve("busy.xml"), BUSY);
    int port = freePort();
    Process other = sipp(port, "-sf", busy.toString());
    try {
      assertThat(Caller.call(call("+628122", null), port)).isFalse();
    } finally {
      other.destroyForcibly();
    }
  }

  private static PlannedCall call(@Nullable String number, @Nullable GeoPoint point) {
    return new PlannedCall(0, number, point, 150, 500);
  }

  /** What the other side received. */
  private String answered(PlannedCall call) throws IOException, InterruptedException {
    Path messages = folder.resolve("messages");
    int port = freePort();
    Process other = sipp(port, "-sn", "uas", "-trace_msg", "-message_file", messages.toString());
    try {
      assertThat(Caller.call(call, port)).isTrue();
      assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
      return Files.readString(messages);
    } finally {
      other.destroyForcibly();
    }
  }

  /** That waits for one call. */
  private static Process sipp(int port, String... scenario) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sipp", "-i", "127.0.0.1", "-p", "" + port, "-m", "1", "-nostdin"));
    command.addAll(List.of(scenario));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    await("that it listens").until(() -> isTaken(port));
    return process;
  }

  private static boolean isTaken(int port) throws IOException {
    try (DatagramSocket _ = new DatagramSocket(port, InetAddress.getByName("127.0.0.1"))) {
      return false;
    } catch (BindException taken) {
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
