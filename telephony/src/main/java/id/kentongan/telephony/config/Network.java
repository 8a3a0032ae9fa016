package id.kentongan.telephony.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPv4 addresses with a common prefix. Host names are none: a name server that is dead would stop
 * the exchange.
 */
public record Network(String text, int first, int mask) {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

  /** An address ({@code 203.0.113.7}) or a network of at most 65,536 ({@code 203.0.113.0/24}). */
  static Optional<Network> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int address = 0;
    for (int octet = 1; octet <= 4; octet++) {
      int value = Integer.parseInt(matcher.group(octet));
      if (value > 255) {
        return Optional.empty();
      }
      address = address << 8 | value;
    }
    int bits = matcher.group(5) == null ? 32 : Integer.parseInt(matcher.group(5));
    if (bits < 16 || bits > 32) {
      return Optional.empty();
    }
    int mask = -1 << (32 - bits);
    boolean callable = address >>> 24 != 0 && address >>> 28 < 0xE;
    return callable && (address & ~mask) == 0
        ? Optional.of(new Network(text, address, mask))
        : Optional.empty();
  }

  boolean overlaps(Network other) {
    return (first & other.mask) == (other.first & other.mask)
        || (other.first & mask) == (first & mask);
  }
}
