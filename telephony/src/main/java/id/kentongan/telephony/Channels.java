package id.kentongan.telephony;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the exchange's channels and interfaces, e.g. {@code PJSIP/pos-01-0000001a}. */
final class Channels {

  private static final String TELEPHONES = "PJSIP/";
  private static final Pattern OF_POSITION =
      Pattern.compile(TELEPHONES + "(pos-[A-Za-z0-9]{1,40})(?:-[0-9A-Fa-f]{8,16})?");

  private Channels() {}

  /** The position whose channel or interface this is. */
  static Optional<String> position(String channel) {
    Matcher matcher = OF_POSITION.matcher(channel);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isTelephone(String channel) {
    return channel.startsWith(TELEPHONES);
  }

  /** What the queue calls a position's telephone. */
  static String interfaceOf(String position) {
    String telephone = TELEPHONES + position;
    if (position(telephone).isEmpty()) {
      throw new IllegalArgumentException("not the name of a position");
    }
    return telephone;
  }
}
