package id.kentongan.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST that somebody sends again with the same {@code Idempotency-Key}, because the first answer
 * was lost, is not done again: the first answer is given again. What is done and its answer are
 * stored in one transaction, so that a kill leaves both or none; of two that come at once the
 * second waits for the first. Only what was done is kept: what was refused may be tried again.
 *
 * <p>After the IETF draft of the header (draft-ietf-httpapi-idempotency-key-header).
 */
@Component
@ConditionalOnWebApplication
class FirstAnswers extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final FirstAnswerBook book;
  private final Answers answers;

  FirstAnswers(FirstAnswerBook book, Answers answers) {
    this.book = book;
    this.answers = answers;
  }

  /** After the door: who is not signed in creates nothing. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      answers.refuse(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
      return;
    }
    try {
      ReadRequest read = new ReadRequest(request);
      String asker = request.getUserPrincipal().getName();
      ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
      boolean done = book.once(asker, key, read.hash(), answer, () -> chain.doFilter(read, answer));
      if (!done) {
        answers.refuse(
            request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        return;
      }
      answer.copyBodyToResponse();
    } catch (RequestTooLarge e) {
      answers.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
  }
}
