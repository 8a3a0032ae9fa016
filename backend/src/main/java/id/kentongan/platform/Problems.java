package id.kentongan.platform;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Words refusals. */
@Component
public class Problems {

  private static final String TYPE_PREFIX = "urn:kentongan:problem:";

  private final Sentences sentences;

  Problems(Sentences sentences) {
    this.sentences = sentences;
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
}
