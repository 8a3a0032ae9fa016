package id.kentongan.dispatch.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of every day, by the clocks of the region.
 *
 * @param to no longer within; before {@code from} it is on the next day
 */
public record Hours(LocalTime from, LocalTime to) {

  private static final String TIME = "((?:[01][0-9]|2[0-3]):[0-5][0-9])";
  private static final Pattern TEXT = Pattern.compile(TIME + "-" + TIME);

  /** E.g. {@code 22:00-05:00}; empty if it is no such text, or as long as a day. */
  static Optional<Hours> find(String text) {
    Matcher times = TEXT.matcher(text);
    return times.matches() && !times.group(1).equals(times.group(2))
        ? Optional.of(new Hours(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2))))
        : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException if it is no text as {@link #text()}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Hours of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  @JsonValue
  public String text() {
    return from + "-" + to;
  }

  boolean contain(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /** On which day the hours began that this moment is in. */
  LocalDate dayOf(LocalDateTime moment) {
    boolean afterMidnight = to.isBefore(from) && moment.toLocalTime().isBefore(to);
    return afterMidnight ? moment.toLocalDate().minusDays(1) : moment.toLocalDate();
  }

  boolean overlap(Hours other) {
    return contain(other.from) || other.contain(from);
  }
}
