package id.kentongan.simulation;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Somebody who calls 112 on this machine's own address: one SIPp process, one call. */
final class Caller {

  private static final String LOOPBACK = "127.0.0.1";

  /** For signalling before and after the call. */
  private static final int SLACK_SECONDS = 30;

  private Caller() {}

  /**
   * Calls, and comes back when the call is over.
   *
   * @param sipPort of the exchange
   * @return whether it was answered and ended as a call should
   * @throws IOException if there is no SIPp
   */
  static boolean call(PlannedCall call, int sipPort) throws IOException, InterruptedException {
    Path scenario = Files.createTempFile("caller", ".xml");
    try {
      Files.writeString(scenario, CallScenario.of(call));
      long seconds = call.patienceMillis() / 1_000 + SLACK_SECONDS;
      Process process =
          new ProcessBuilder(
                  "sipp",
                  LOOPBACK + ":" + sipPort,
                  "-sf",
                  scenario.toString(),
                  "-i",
                  LOOPBACK,
                  "-p",
                  "" + freePort(),
                  "-m",
                  "1",
                  "-nostdin",
                  "-timeout",
                  "" + seconds,
                  "-timeout_error")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(seconds + SLACK_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } finally {
      Files.delete(scenario);
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
