package id.kentongan.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that is refused or cannot be served, where no controller can. A browser that
 * opens a page gets a page for people, all else a problem.
 */
@Component
class Answers {

  private static final String RETRY_SECONDS = "3";

  private final Problems problems;
  private final PageShells shells;
  private final ContentPolicy policy;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Answers(
      Problems problems,
      PageShells shells,
      ContentPolicy policy,
      LocaleResolver locales,
      JsonMapper json) {
    this.problems = problems;
    this.shells = shells;
    this.policy = policy;
    this.locales = locales;
    this.json = json;
  }

  /** Needs neither session nor database. */
  void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (asksForPage(request)) {
      page(request, response, status, type);
    } else {
      problem(request, response, status, type);
    }
  }

  static boolean asksForPage(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && !pathOf(request).startsWith("/api/")
        && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
            .orElse("")
            .contains(MediaType.TEXT_HTML_VALUE);
  }

  /** As it was asked for, also when the server has passed the request on to its error page. */
  private static String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
      throws IOException {
    PageShells.Shell shell = shells.refusal(type, status == HttpStatus.SERVICE_UNAVAILABLE);
    response.setHeader("Content-Security-Policy", policy.of(request, shell.scriptHashes()));
    write(response, MediaType.TEXT_HTML_VALUE, shell.html().getBytes(StandardCharsets.UTF_8));
  }

  private void problem(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
      throws IOException {
    Problem problem = problems.of(status, type, locales.resolveLocale(request));
    write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
  }

  private static void write(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    // Something may have begun to answer before it broke.
    response.resetBuffer();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
