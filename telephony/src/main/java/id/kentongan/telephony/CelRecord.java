package id.kentongan.telephony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.CelEvent;
import org.jspecify.annotations.Nullable;

/**
 * One record of the exchange's channel event log, the same from the CSV file and from AMI.
 *
 * @param type e.g. {@code CHAN_START}; {@link #USER_DEFINED} for what the dialplan adds
 * @param time as the exchange wrote it, part of the claim's key
 * @param userType name of what the dialplan adds, else empty
 * @param extra a flat JSON object, see {@link FlatJson}
 */
record CelRecord(
    String type,
    String time,
    Instant at,
    String userType,
    String channel,
    String uniqueId,
    String linkedId,
    String exten,
    String extra) {

  static final String USER_DEFINED = "USER_DEFINED";

  /** Number of columns in the file; their order is that of cel_custom.conf. */
  private static final int COLUMNS = 10;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  /** A line of the file, already split; empty if it is not one of ours. */
  static Optional<CelRecord> ofColumns(List<String> column) {
    if (column.size() != COLUMNS) {
      return Optional.empty();
    }
    return of(
        column.get(0),
        column.get(1),
        column.get(2),
        column.get(3),
        column.get(4),
        column.get(5),
        column.get(6),
        column.get(9));
  }

  /** A live event. AMI names what the dialplan adds in the place of the type. */
  static Optional<CelRecord> ofEvent(CelEvent event) {
    String name = text(event.getEventName());
    boolean ours = name.startsWith("Kentongan");
    return of(
        ours ? USER_DEFINED : name,
        text(event.getEventTime()),
        ours ? name : "",
        text(event.getChannel()),
        text(event.getUniqueID()),
        text(event.getLinkedID()),
        text(event.getExten()),
        text(event.getExtra()));
  }

  /** The same for the same record from whichever source. */
  String key() {
    return uniqueId + "|" + type + (userType.isEmpty() ? "" : ":" + userType) + "|" + time;
  }

  private static Optional<CelRecord> of(
      String type,
      String time,
      String userType,
      String channel,
      String uniqueId,
      String linkedId,
      String exten,
      String extra) {
    try {
      Instant at = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
      return Optional.of(
          new CelRecord(type, time, at, userType, channel, uniqueId, linkedId, exten, extra));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
