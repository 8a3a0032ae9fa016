package id.kentongan.telephony;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exchange's names of channels and queue members, as its configuration makes them. */
final class Channels {

  /** The queue of which every position is a member. */
  static final String QUEUE = "112";

  private static final String NAME = "pos-[A-Za-z0-9]{1,40}";
  private static final Pattern POSITION = Pattern.compile(NAME);

  /** {@code PJSIP/pos-01-0000001a} is a browser, {@code PJSIP/pos-01-plain-0000001a} another. */
  private static final Pattern LEG =
      Pattern.compile("PJSIP/(" + NAME + ")(?:-plain)?-[0-9A-Fa-f]{8,16}");

  private static final Pattern CALLER =
      Pattern.compile("PJSIP/(?:trunk-.+|telepon-[0-9]{2})-[0-9A-Fa-f]{8,16}");

  private Channels() {}

  /** The position whose telephone has this channel. */
  static Optional<String> position(String channel) {
    Matcher matcher = LEG.matcher(channel);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a channel came in by a trunk, or from the page {@code /telepon}. */
  static boolean isCaller(String channel) {
    return CALLER.matcher(channel).matches();
  }

  static boolean isPosition(String name) {
    return POSITION.matcher(name).matches();
  }

  /**
   * What the queue rings for a position.
   *
   * @throws IllegalArgumentException if that is no position's name
   */
  static String memberOf(String position) {
    if (!isPosition(position)) {
      throw new IllegalArgumentException("not the name of a position");
    }
    return "Local/" + position + "@positions";
  }
}
