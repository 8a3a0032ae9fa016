package id.kentongan.dispatch.web;

import id.kentongan.dispatch.plan.PlanVersion;
import id.kentongan.dispatch.plan.ResponsePlans;
import id.kentongan.dispatch.plan.ResponsePlans.Answer;
import id.kentongan.dispatch.plan.ResponsePlans.Question;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/response-plan}: what would be sent to what happens where and when, and why. */
@RestController
@RequestMapping("/api/response-plan")
class ResponsePlanController {

  private static final int MAX_LIMIT = 200;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,15}");

  private final ResponsePlans plans;
  private final Clock clock;

  ResponsePlanController(ResponsePlans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * @param point longitude, latitude; without it plans for areas are left out
   * @param at ISO 8601 with offset; without it now
   */
  @GetMapping
  Answer answer(
      @RequestParam String type,
      @RequestParam @Nullable Integer priority,
      @RequestParam @Nullable String point,
      @RequestParam @Nullable String at,
      @RequestParam(defaultValue = "1") int alarm) {
    return plans.answer(new Question(type, null, priority, point(point), time(at), alarm));
  }

  /** Some versions, newest first. */
  record Page(List<PlanVersion.Head> items, @Nullable String next) {}

  @GetMapping("/versions")
  Page versions(
      @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw invalid("invalid-request");
    }
    if (cursor != null && !VERSION.matcher(cursor).matches()) {
      throw invalid("bad-cursor");
    }
    long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<PlanVersion.Head> found = plans.history(before, limit + 1);
    List<PlanVersion.Head> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(page, found.size() > limit ? Long.toString(page.getLast().version()) : null);
  }

  @GetMapping("/versions/{version}")
  PlanVersion version(@PathVariable String version) {
    if (!VERSION.matcher(version).matches()) {
      throw unknown();
    }
    return plans.find(Long.parseLong(version)).orElseThrow(ResponsePlanController::unknown);
  }

  private static @Nullable GeoPoint point(@Nullable String text) {
    try {
      return text == null ? null : GeoPoint.read(text);
    } catch (IllegalArgumentException nowhere) {
      throw invalid("invalid-request");
    }
  }

  /** A plus sign that nobody encoded arrives as a space. */
  private Instant time(@Nullable String text) {
    try {
      return text == null
          ? clock.instant()
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException noTime) {
      throw invalid("invalid-request");
    }
  }

  private static ProblemException invalid(String type) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, Map.of());
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-response-plans", Map.of());
  }
}
