package id.kentongan.telephony;

import java.time.Clock;

/**
 * How to reach the exchange's manager interface (AMI).
 *
 * @param clock gives the time of what the exchange does not date itself
 * @param queueCapacity how many events may wait for the listener before a resync is due
 */
public record ExchangeSettings(
    String host, int port, String username, String password, Clock clock, int queueCapacity) {

  /** Some minutes of a large room's calls. */
  public static final int DEFAULT_QUEUE_CAPACITY = 20_000;

  public ExchangeSettings {
    if (port < 1 || port > 65_535 || queueCapacity < 1) {
      throw new IllegalArgumentException("port or queueCapacity out of range");
    }
  }

  /** For an exchange on this machine. */
  public static ExchangeSettings onThisMachine(
      int port, String username, String password, Clock clock) {
    return new ExchangeSettings(
        "127.0.0.1", port, username, password, clock, DEFAULT_QUEUE_CAPACITY);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return username + "@" + host + ":" + port;
  }
}
