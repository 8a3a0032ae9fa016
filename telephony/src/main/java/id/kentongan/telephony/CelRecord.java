package id.kentongan.telephony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.CelEvent;
import org.jspecify.annotations.Nullable;

/**
 * One record of the exchange's channel event log, the same from the CSV file and from AMI.
 *
 * @param type e.g. {@code CHAN_START}, or the name of what the dialplan adds
 * @param extra a flat JSON object, see {@link FlatJson}
 */
record CelRecord(
    String type, Instant at, String channel, String uniqueId, String linkedId, String extra) {

  /** Number of columns in the file; their order is that of cel_custom.conf. */
  private static final int COLUMNS = 10;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter();

  /** A line of the file, already split; empty if it is not one of ours. */
  static Optional<CelRecord> ofColumns(List<String> column) {
    if (column.size() != COLUMNS) {
      return Optional.empty();
    }
    String type = column.get(2).isEmpty() ? column.get(0) : column.get(2);
    return time(column.get(1))
        .map(at ->
            new CelRecord(type, at, column.get(3), column.get(4), column.get(5), column.get(9)));
  }

  /** A live event. */
  static Optional<CelRecord> ofEvent(CelEvent event) {
    return time(text(event.getEventTime()))
        .map(second ->
            new CelRecord(
                text(event.getEventName()),
                within(second, event.getTimestamp()),
                text(event.getChannel()),
                text(event.getUniqueID()),
                text(event.getLinkedID()),
                text(event.getExtra())));
  }

  /**
   * The same for the same record from whichever source. AMI tells only the second; what happens to
   * one channel twice in a second, such as entering a bridge, is one claim to us.
   */
  String key() {
    return uniqueId + "|" + type + "|" + at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** AMI's own stamp is some microseconds late, and much more when the exchange is behind. */
  private static Instant within(Instant second, @Nullable Double sentAt) {
    if (sentAt == null) {
      return second;
    }
    Instant sent = AmiTranslator.instant(sentAt);
    Instant last = second.plusSeconds(1).minus(1, ChronoUnit.MICROS);
    return sent.isBefore(second) ? second : sent.isAfter(last) ? last : sent;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
