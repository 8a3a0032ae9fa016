package id.kentongan.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything, also around sessions: bounds what is read of a body, and answers 503 when the
 * database that holds the sessions is gone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outermost extends OncePerRequestFilter {

  /** For what no rule names. */
  private static final int USUAL_BODY = 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Outermost.class);

  private final Answers answers;
  private final RuleBook rules;

  Outermost(Answers answers, RuleBook rules) {
    this.answers = answers;
    this.rules = rules;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = limitOf(request);
    if (request.getContentLengthLong() > limit) {
      answers.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
      return;
    }
    try {
      chain.doFilter(new Bounded(request, limit), response);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The database does not answer: {}", e.toString());
      answers.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
  }

  private int limitOf(HttpServletRequest request) {
    try {
      return rules.ruleFor(request).map(PathRules.Rule::largestBody).orElse(USUAL_BODY);
    } catch (IllegalArgumentException noPath) {
      return USUAL_BODY;
    }
  }

  /** A request whose body ends with an exception where it gets too long (chunked ones say not). */
  private static class Bounded extends HttpServletRequestWrapper {

    private final int limit;

    Bounded(HttpServletRequest request, int limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new BoundedBody(super.getInputStream(), limit);
    }
  }

  private static class BoundedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final int limit;
    private int read;

    BoundedBody(ServletInputStream body, int limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int value = body.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = body.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) throws RequestTooLarge {
      read += bytes;
      if (read > limit) {
        throw new RequestTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
