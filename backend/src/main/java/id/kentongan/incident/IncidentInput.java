package id.kentongan.incident;

import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants an incident to be: a JSON merge patch (RFC 7396), in which an absent field
 * stays and null takes away. Every value is checked; everything here may throw a {@link
 * ProblemException} 400.
 */
public final class IncidentInput {

  static final int LONGEST_ADDRESS = 300;
  static final int LONGEST_NARRATIVE = 4000;
  static final int LONGEST_REASON = 200;

  private static final int MOST_ANSWERS = 200;
  private static final Pattern QUESTION =
      Pattern.compile("[a-z][A-Za-z0-9]{0,39}\\.[a-z][A-Za-z0-9]{0,39}");

  private static final double LARGEST_RADIUS = 100_000;
  static final Set<String> FIELDS =
      Set.of(
          "type",
          "state",
          "reason",
          "priority",
          "address",
          "point",
          "pointSource",
          "pointRadius",
          "narrative",
          "answers",
          "restricted",
          "exercise",
          "call",
          "pointOfCall",
          "version",
          "at");

  /** Of a caller's fix, and {@code place} for one of the gazetteer. */
  private static final Set<String> SOURCES =
      Set.of(
          "pidfLo",
          "pidfLoReference",
          "aml",
          "callerLink",
          "typed",
          "map",
          "cell",
          "device",
          "place");

  /** What PostgreSQL cannot hold, what no screen shows, and what turns the writing around. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]|[\\ud800-\\udfff]");

  private static final Pattern BREAKS = Pattern.compile("[\\n\\t\\u2028\\u2029]");

  private final JsonNode json;

  public IncidentInput(JsonNode json) {
    this.json = json;
    if (!json.isObject()) {
      throw invalid();
    }
    for (String field : json.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw refused(
            "unknown-field", Map.of("field", field.substring(0, Math.min(40, field.length()))));
      }
    }
  }

  boolean has(String field) {
    return json.has(field);
  }

  /** The version that the change was made on. */
  long version() {
    JsonNode version = json.path("version");
    if (!version.isIntegralNumber() || !version.canConvertToLong()) {
      throw refused("version-needed", Map.of());
    }
    return version.longValue();
  }

  /** When the person did it; by a clock that nobody else keeps, so never later than now. */
  Instant at(Instant now) {
    JsonNode at = json.path("at");
    if (isAbsent(at)) {
      return now;
    }
    try {
      Instant said = OffsetDateTime.parse(text(at)).toInstant();
      return said.isBefore(now) ? said : now;
    } catch (DateTimeException noTime) {
      throw invalid();
    }
  }

  @Nullable String code(String field) {
    JsonNode code = json.path(field);
    return isAbsent(code) ? null : text(code);
  }

  @Nullable String address() {
    String address = words("address", LONGEST_ADDRESS);
    return address == null ? null : BREAKS.matcher(address).replaceAll(" ");
  }

  @Nullable String narrative() {
    return words("narrative", LONGEST_NARRATIVE);
  }

  /** Answers by the name of their question, {@code card.question}; null takes one back. */
  Map<String, @Nullable String> answers() {
    JsonNode answers = json.path("answers");
    Map<String, @Nullable String> read = new LinkedHashMap<>();
    if (isAbsent(answers)) {
      return read;
    }
    if (!answers.isObject() || answers.size() > MOST_ANSWERS) {
      throw invalid();
    }
    answers
        .properties()
        .forEach(each -> {
          if (!QUESTION.matcher(each.getKey()).matches()) {
            throw invalid();
          }
          read.put(each.getKey(), isAbsent(each.getValue()) ? null : text(each.getValue()));
        });
    return read;
  }

  /** Why it is closed. */
  String reason() {
    return reason("closing-reason-needed");
  }

  /** Why somebody wants to see it. */
  public String openingReason() {
    return reason("opening-reason-needed");
  }

  private String reason(String missing) {
    String reason = words("reason", LONGEST_REASON);
    if (reason == null || reason.isBlank()) {
      throw refused(missing, Map.of());
    }
    return BREAKS.matcher(reason).replaceAll(" ").strip();
  }

  @Nullable Integer priority() {
    JsonNode priority = json.path("priority");
    if (isAbsent(priority)) {
      return null;
    }
    if (!priority.isInt() || priority.intValue() < 1 || priority.intValue() > 4) {
      throw refused("unknown-priority", Map.of());
    }
    return priority.intValue();
  }

  boolean flag(String field) {
    JsonNode flag = json.path(field);
    if (!isAbsent(flag) && !flag.isBoolean()) {
      throw invalid();
    }
    return flag.isBoolean() && flag.booleanValue();
  }

  @Nullable GeoPoint point() {
    JsonNode point = json.path("point");
    if (isAbsent(point)) {
      return null;
    }
    JsonNode coordinates = point.path("coordinates");
    boolean isPoint =
        point.path("type").asString("").equals("Point")
            && coordinates.isArray()
            && (coordinates.size() == 2 || coordinates.size() == 3)
            && coordinates.path(0).isNumber()
            && coordinates.path(1).isNumber();
    try {
      if (isPoint) {
        return new GeoPoint(coordinates.path(0).doubleValue(), coordinates.path(1).doubleValue());
      }
    } catch (IllegalArgumentException nowhere) {
      // Told as what is no point at all.
    }
    throw refused("no-point", Map.of());
  }

  @Nullable String pointSource() {
    String source = code("pointSource");
    if (source != null && !SOURCES.contains(source)) {
      throw invalid();
    }
    return source;
  }

  @Nullable Double pointRadius() {
    JsonNode radius = json.path("pointRadius");
    if (isAbsent(radius)) {
      return null;
    }
    if (!radius.isNumber()
        || !(radius.doubleValue() >= 0 && radius.doubleValue() <= LARGEST_RADIUS)) {
      throw invalid();
    }
    return radius.doubleValue();
  }

  /** The call that the incident is opened from. */
  @Nullable UUID call() {
    String call = code("call");
    try {
      return call == null ? null : UUID.fromString(call);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of());
    }
  }

  private @Nullable String words(String field, int limit) {
    JsonNode words = json.path(field);
    if (isAbsent(words)) {
      return null;
    }
    String text = FORBIDDEN.matcher(text(words)).replaceAll("");
    if (text.length() > limit) {
      throw refused("text-too-long", Map.of("field", field, "limit", limit));
    }
    return text.isEmpty() ? null : text;
  }

  /** Hostile text as one line that can be kept and shown. */
  static String line(String text) {
    return BREAKS.matcher(FORBIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw invalid();
    }
    return node.stringValue();
  }

  private static ProblemException invalid() {
    return refused("invalid-request", Map.of());
  }

  static ProblemException refused(String type, Map<String, Object> arguments) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, arguments);
  }
}
