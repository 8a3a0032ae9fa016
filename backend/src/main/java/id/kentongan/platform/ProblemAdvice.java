package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what a controller throws into a problem; of what broke the reader learns no inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final Map<Integer, String> TYPES =
      Map.of(
          400, "invalid-request",
          404, "unknown",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          416, "range",
          422, "invalid-content",
          503, "unavailable");

  private final Problems problems;
  private final Answers answers;

  ProblemAdvice(Problems problems, Answers answers) {
    this.problems = problems;
    this.answers = answers;
  }

  static String typeOf(int status) {
    return TYPES.getOrDefault(status, status < 500 ? "invalid-request" : "broken");
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refusal) {
    HttpHeaders headers = new HttpHeaders();
    if (refusal.arguments().get("seconds") instanceof Number seconds) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return answer(problems.of(refusal, locale()), headers);
  }

  /**
   * It died in the middle, and so did the end of the transaction; or two waited for each other, of
   * whom this one gave way. The same again may succeed.
   */
  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    JpaSystemException.class,
    PessimisticLockingFailureException.class,
    TransactionSystemException.class
  })
  void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.warn("The database does not answer: {}", e.toString());
    answers.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
  }

  @ExceptionHandler
  void broken(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException, AccessDeniedException {
    if (e instanceof AccessDeniedException denied) {
      throw denied;
    }
    LOG.error("A request failed", e);
    answers.refuse(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "broken");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode code,
      WebRequest request) {
    HttpStatus status = HttpStatus.valueOf(RequestTooLarge.causes(e) ? 413 : code.value());
    return answer(problems.of(status, typeOf(status.value()), locale()), headers);
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
