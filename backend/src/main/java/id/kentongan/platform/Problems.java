package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Words refusals, and writes them where no controller can. */
@Component
public class Problems {

  private static final String TYPE_PREFIX = "urn:kentongan:problem:";

  private final Sentences sentences;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Problems(Sentences sentences, LocaleResolver locales, JsonMapper json) {
    this.sentences = sentences;
    this.locales = locales;
    this.json = json;
  }

  public Problem of(ProblemException refusal, Locale locale) {
    return of(refusal.status(), refusal.type(), refusal.arguments(), refusal.current(), locale);
  }

  /**
   * @param type last part of the problem's URI; its sentence has the key {@code problem.<type>}
   */
  public Problem of(HttpStatus status, String type, Locale locale) {
    return of(status, type, Map.of(), null, locale);
  }

  private Problem of(
      HttpStatus status,
      String type,
      Map<String, Object> arguments,
      @Nullable Object current,
      Locale locale) {
    String title =
        sentences.find("problem." + type, arguments, locale).orElseGet(status::getReasonPhrase);
    return new Problem(TYPE_PREFIX + type, title, status.value(), current);
  }

  /** Answers the request with a refusal, in the language that it asks for. */
  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Problem problem = of(status, type, locales.resolveLocale(request));
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
