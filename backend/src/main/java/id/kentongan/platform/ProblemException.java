package id.kentongan.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, answered as RFC 9457 in the reader's language.
 *
 * <p>{@code type} is the stable last part of the problem's URI and the key of its sentence in
 * {@code i18n/*.json}: {@code problem.<type>}, with {@code {name}} replaced from {@code arguments}.
 */
public class ProblemException extends RuntimeException {

  private final HttpStatus status;
  private final String type;
  private final transient Map<String, Object> arguments;
  private final transient @Nullable Object current;

  public ProblemException(HttpStatus status, String type, Map<String, Object> arguments) {
    this(status, type, arguments, null);
  }

  /**
   * @param current for 409: the thing as it is now, in its HTTP shape; for an answer that is none:
   *     the name of its question
   */
  public ProblemException(
      HttpStatus status, String type, Map<String, Object> arguments, @Nullable Object current) {
    super(type + " " + arguments);
    this.status = status;
    this.type = type;
    this.arguments = Map.copyOf(arguments);
    this.current = current;
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  public @Nullable Object current() {
    return current;
  }
}
