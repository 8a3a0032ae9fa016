package id.kentongan.fleet.web;

import id.kentongan.fleet.FixAnswer;
import id.kentongan.fleet.FixPipeline;
import id.kentongan.fleet.report.FixReport;
import id.kentongan.fleet.report.UnreadableReport;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import id.kentongan.platform.SmallBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /gps}: where devices are, in the forms of OsmAnd and Traccar Client. 200: stored, or it
 * was before; 400: not to be sent again; 503: to be sent again. The device is known by its secret
 * alone.
 */
@RestController
class FixController implements PathRules {

  private static final Duration BODY_WAIT = Duration.ofSeconds(10);

  /** Longer than one commit after another one that fails. */
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

  private static final int RETRY_SECONDS = 3;

  private final FixPipeline pipeline;
  private final JsonMapper json;

  FixController(FixPipeline pipeline, JsonMapper json) {
    this.pipeline = pipeline;
    this.json = json;
  }

  /** The body is read as it is: a form would else be taken apart, and its faults passed over. */
  @RequestMapping(
      path = "/gps",
      method = {RequestMethod.GET, RequestMethod.POST})
  void take(HttpServletRequest request) throws InterruptedException {
    byte[] body = SmallBody.of(request, FixReport.LARGEST, BODY_WAIT);
    switch (answer(read(request.getQueryString(), body))) {
      case ACCEPTED -> {}
      case UNKNOWN_DEVICE -> throw refused("unknown-device", Map.of());
      case FAR_FUTURE -> throw refused("far-future", Map.of());
      case LATER ->
          throw new ProblemException(
              HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("seconds", RETRY_SECONDS));
    }
  }

  private FixReport read(String query, byte[] body) {
    try {
      return FixReport.read(query, body, json);
    } catch (UnreadableReport e) {
      throw refused("no-fix", Map.of("field", e.field()));
    }
  }

  private FixAnswer answer(FixReport report) throws InterruptedException {
    try {
      return pipeline.take(report).get(ANSWER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return FixAnswer.LATER;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException refused(String type, Map<String, Object> arguments) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, arguments);
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(HttpMethod.GET, "/gps").withoutCsrf().bodyUpTo(FixReport.LARGEST),
        Rule.open(HttpMethod.POST, "/gps").withoutCsrf().bodyUpTo(FixReport.LARGEST));
  }
}
