package id.kentongan.call.web;

import id.kentongan.call.CallerPage;
import id.kentongan.platform.Pages;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import id.kentongan.platform.SmallBody;
import id.kentongan.shared.GeoPoint;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /l/{token}}: the caller's page, and what it sends. All of it works by plain forms too: to
 * whoever accepts a page the answer to a form is the page again.
 */
@RestController
class LinkController implements PathRules {

  private static final int PHOTO_BYTES = 8 * 1024 * 1024;
  private static final int TEXT_BYTES = 8 * 1024;
  private static final Duration TEXT_WAIT = Duration.ofSeconds(20);
  private static final Duration PHOTO_WAIT = Duration.ofMinutes(3);
  private static final Duration LONGEST_AGO = Duration.ofMinutes(10);
  private static final double LEAST_ACCURATE = 100_000;

  private final CallerPage page;
  private final JsonMapper json;
  private final Clock clock;

  LinkController(CallerPage page, JsonMapper json, Clock clock) {
    this.page = page;
    this.json = json;
    this.clock = clock;
  }

  @Bean
  RouterFunction<ServerResponse> linkRoute(Pages pages) {
    return RouterFunctions.route().GET("/l/{token}", request -> show(pages, request)).build();
  }

  private ServerResponse show(Pages pages, ServerRequest request) {
    try {
      String token = request.pathVariable("token");
      CallerPage.Shown shown = page.open(token);
      String chat =
          shown.chat().stream()
              .map(words ->
                  "<li class=\"%s\">%s</li>"
                      .formatted(
                          words.mine() ? "mine" : "theirs", HtmlUtils.htmlEscape(words.text())))
              .collect(Collectors.joining());
      return pages.show(
          "link",
          Map.of(
              "base", "/l/" + token, "chat", chat, "consented", shown.consented() ? "yes" : "no"),
          request);
    } catch (ProblemException over) {
      return pages.refuse(over.type(), over.status(), request);
    }
  }

  @GetMapping("/l/{token}/state")
  CallerPage.Shown state(@PathVariable String token, @RequestParam(defaultValue = "0") long after) {
    return page.look(token, after);
  }

  @PostMapping("/l/{token}/consent")
  ResponseEntity<Void> consent(@PathVariable String token, HttpServletRequest request) {
    page.consent(token);
    return done(token, request);
  }

  @PostMapping("/l/{token}/stop")
  ResponseEntity<Void> stop(@PathVariable String token, HttpServletRequest request) {
    page.stop(token);
    return done(token, request);
  }

  @PostMapping("/l/{token}/position")
  ResponseEntity<Void> locate(@PathVariable String token, HttpServletRequest request) {
    JsonNode sent = read(SmallBody.of(request, TEXT_BYTES, TEXT_WAIT));
    double accuracy = number(sent, "accuracy");
    if (!(accuracy >= 0 && accuracy <= LEAST_ACCURATE)) {
      throw invalid();
    }
    try {
      GeoPoint point = new GeoPoint(number(sent, "longitude"), number(sent, "latitude"));
      page.locate(token, point, accuracy, time(sent));
    } catch (IllegalArgumentException nowhere) {
      throw invalid();
    }
    return done(token, request);
  }

  @PostMapping("/l/{token}/chat")
  ResponseEntity<Void> say(@PathVariable String token, HttpServletRequest request) {
    String body = new String(SmallBody.of(request, TEXT_BYTES, TEXT_WAIT), StandardCharsets.UTF_8);
    if (!body.startsWith("text=") || body.contains("&")) {
      throw invalid();
    }
    try {
      page.say(token, URLDecoder.decode(body.substring("text=".length()), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      throw invalid();
    }
    return done(token, request);
  }

  @PostMapping("/l/{token}/photo")
  ResponseEntity<Void> photo(@PathVariable String token, HttpServletRequest request) {
    page.requireRoomForPhoto(token);
    byte[] body = SmallBody.of(request, PHOTO_BYTES, PHOTO_WAIT);
    page.add(
        token, PhotoForm.file(request.getContentType(), body).orElseThrow(LinkController::invalid));
    return done(token, request);
  }

  private static ResponseEntity<Void> done(String token, HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html")
        ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/l/" + token)).build()
        : ResponseEntity.noContent().build();
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      throw invalid();
    }
  }

  private static double number(JsonNode sent, String name) {
    JsonNode number = sent.path(name);
    try {
      if (number.isNumber()) {
        return number.doubleValue();
      }
    } catch (JacksonException tooLarge) {
      // Told as what is no number at all.
    }
    throw invalid();
  }

  /** By the telephone's clock, if that can be true; no position is lost for a wrong clock. */
  private Instant time(JsonNode sent) {
    Instant now = clock.instant();
    try {
      // What is too large for a long becomes the largest one: no time that can be true.
      Instant said = Instant.ofEpochMilli((long) sent.path("time").doubleValue());
      boolean likely = said.isBefore(now) && said.isAfter(now.minus(LONGEST_AGO));
      return likely ? said : now;
    } catch (JacksonException noNumber) {
      return now;
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(HttpMethod.GET, "/l/{token}"),
        Rule.open(HttpMethod.GET, "/l/{token}/state"),
        Rule.open(HttpMethod.POST, "/l/{token}/consent").withoutCsrf(),
        Rule.open(HttpMethod.POST, "/l/{token}/stop").withoutCsrf(),
        Rule.open(HttpMethod.POST, "/l/{token}/position").withoutCsrf(),
        Rule.open(HttpMethod.POST, "/l/{token}/chat").withoutCsrf(),
        Rule.open(HttpMethod.POST, "/l/{token}/photo").withoutCsrf().bodyUpTo(PHOTO_BYTES + 4096));
  }
}
