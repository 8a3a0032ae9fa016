package id.kentongan.fleet.report;

import id.kentongan.shared.GeoPoint;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of a report, as far as they can be true. */
final class Values {

  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,14}(\\.[0-9]{1,9})?");

  /** Whoever counts milliseconds is past this since 1973, whoever counts seconds in 5138. */
  private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final double FASTEST = 150;
  private static final double LEAST_ACCURATE = 100_000;
  private static final double LOWEST = -1_000;
  private static final double HIGHEST = 20_000;

  private Values() {}

  static String secret(@Nullable String written, String field) {
    if (written == null || !SECRET.matcher(written).matches()) {
      throw new UnreadableReport(field);
    }
    return written;
  }

  static GeoPoint point(double longitude, double latitude) {
    if (!(Math.abs(latitude) <= 90)) {
      throw new UnreadableReport("lat");
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new UnreadableReport("lon");
    }
    return new GeoPoint(longitude, latitude);
  }

  /** Seconds or milliseconds since 1970, or ISO 8601; without a zone it is UTC. */
  static Instant time(String written) {
    try {
      Instant at = EPOCH.matcher(written).matches() ? epoch(new BigDecimal(written)) : iso(written);
      return at.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException | ArithmeticException notATime) {
      throw new UnreadableReport("timestamp");
    }
  }

  private static Instant epoch(BigDecimal number) {
    BigDecimal millis = number.compareTo(MILLIS_FROM) < 0 ? number.movePointRight(3) : number;
    return Instant.ofEpochMilli(millis.longValue());
  }

  /** Some write a blank for the T; of a plus that nobody encoded a blank is left. */
  private static Instant iso(String written) {
    String text =
        written.replaceFirst("(T.*) (?=[0-9]{2}:?[0-9]{2}$)", "$1+").replaceFirst(" ", "T");
    return switch (ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
      case OffsetDateTime zoned -> zoned.toInstant();
      case TemporalAccessor local -> LocalDateTime.from(local).toInstant(ZoneOffset.UTC);
    };
  }

  /** Metres per second. */
  static @Nullable Double speed(double number) {
    return known(number, FASTEST, "speed");
  }

  static @Nullable Double heading(double number, String field) {
    Double degrees = known(number, 360, field);
    return degrees == null ? null : degrees % 360;
  }

  static @Nullable Double accuracy(double number) {
    return known(number, LEAST_ACCURATE, "accuracy");
  }

  /** Per cent. */
  static @Nullable Double battery(double number, String field) {
    return known(number, 100, field);
  }

  static Double altitude(double number) {
    if (!(number >= LOWEST && number <= HIGHEST)) {
      throw new UnreadableReport("altitude");
    }
    return number;
  }

  /** Devices say a negative number of what they do not know. */
  private static @Nullable Double known(double number, double most, String field) {
    if (!(Math.abs(number) <= most)) {
      throw new UnreadableReport(field);
    }
    return number < 0 ? null : number;
  }
}
