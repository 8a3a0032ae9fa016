package id.kentongan.telephony.exchange;

import java.util.Map;

/** A desk telephone of a position: registered over UDP, plain RTP. Gone when closed. */
final class Telephone implements AutoCloseable {

  private final Sipp sipp;
  private final String address;
  private final Map<String, String> account;
  private final int port;

  private Telephone(Sipp sipp, String address, String position, String password) {
    this.sipp = sipp;
    this.address = address;
    this.account = Map.of("position", position, "password", password);
    this.port = Sipp.freePort(address);
  }

  static Telephone registered(Sipp sipp, String address, String position, String password)
      throws InterruptedException {
    Telephone telephone = new Telephone(sipp, address, position, password);
    if (!telephone.register("120", "200")) {
      throw new IllegalStateException(position + " cannot register");
    }
    return telephone;
  }

  /** Whether a registration ends with this status. */
  static boolean registers(
      Sipp sipp, String address, String position, String password, String status)
      throws InterruptedException {
    return new Telephone(sipp, address, position, password).register("120", status);
  }

  /** Is picked up at the first ring; hangs up after some milliseconds if nobody did before. */
  Sipp.Run answers(int stay) {
    return sipp.start("answers", address, port, Map.of("stay", String.valueOf(stay)));
  }

  /** Rings until the exchange gives up. */
  Sipp.Run rings() {
    return sipp.start("rings", address, port, Map.of());
  }

  /** Calls 719 with its audio at a port. */
  Sipp.Run callsEcho(int audioPort, int stay) {
    Map<String, String> values =
        Map.of(
            "position", account.getOrDefault("position", ""),
            "password", account.getOrDefault("password", ""),
            "audioPort", String.valueOf(audioPort),
            "stay", String.valueOf(stay));
    return sipp.start("echo", address, port, values);
  }

  @Override
  public void close() {
    try {
      register("0", "200");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean register(String expires, String status) throws InterruptedException {
    Map<String, String> values =
        Map.of(
            "position",
            account.getOrDefault("position", ""),
            "password",
            account.getOrDefault("password", ""),
            "expires",
            expires,
            "status",
            status);
    return sipp.start("register", address, port, values).succeeds();
  }
}
