package id.kentongan.telephony.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** The exchange's manager interface, as far as a test clears up with it. */
final class Manager {

  private Manager() {}

  /** Hangs up whatever is there; returns when the exchange has taken it. */
  static void hangUpAll(int port, String password) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String actions =
          "Action: Login\r\nUsername: kentongan\r\nSecret: "
              + password
              + "\r\nEvents: off\r\n\r\n"
              + "Action: Hangup\r\nChannel: /^PJSIP.*$/\r\n\r\n"
              + "Action: Logoff\r\n\r\n";
      socket.getOutputStream().write(actions.getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    }
  }
}
