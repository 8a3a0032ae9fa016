package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells somebody who may not why: without a session, nothing there, not this way, not you. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RuleBook rules;
  private final Answers answers;

  Refusals(RuleBook rules, Answers answers) {
    this.rules = rules;
    this.answers = answers;
  }

  /** Nobody is signed in: a page sends to the sign-in page, all else is answered 401. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (Answers.asksForPage(request)) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(HttpHeaders.LOCATION, "/");
    } else {
      answers.refuse(request, response, HttpStatus.UNAUTHORIZED, "no-session");
    }
  }

  /** Also called by the CSRF filter, before it is known whether somebody is signed in at all. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    boolean open =
        rules.ruleFor(request).map(rule -> rule.access() == PathRules.Access.OPEN).orElse(false);
    if (SecurityContextHolder.getContext().getAuthentication() == null && !open) {
      answers.refuse(request, response, HttpStatus.UNAUTHORIZED, "no-session");
    } else if (rules.ruleFor(request).isPresent()) {
      String type = denied instanceof CsrfException ? "csrf" : "forbidden";
      answers.refuse(request, response, HttpStatus.FORBIDDEN, type);
    } else {
      nothingThere(request, response);
    }
  }

  private void nothingThere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<HttpMethod> methods = rules.methodsAt(request);
    if (methods.isEmpty()) {
      answers.refuse(request, response, HttpStatus.NOT_FOUND, "unknown");
      return;
    }
    response.setHeader(
        HttpHeaders.ALLOW,
        methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
    answers.refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
  }
}
