package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * CSRF by a readable cookie: every response sets {@code XSRF-TOKEN}, every write carries its latest
 * raw value in {@code X-XSRF-TOKEN}.
 */
@Component
public class CsrfTokens extends CsrfTokenRequestAttributeHandler {

  private final CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();

  CsrfTokens() {
    cookie.setCookiePath("/");
    cookie.setCookieCustomizer(made -> made.sameSite("Strict"));
  }

  CookieCsrfTokenRepository repository() {
    return cookie;
  }

  /** A new token from now on: somebody signed in or out. */
  public void renew(HttpServletRequest request, HttpServletResponse response) {
    cookie.saveToken(cookie.generateToken(request), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    super.handle(request, response, token);
    if (!renews(request)) {
      boolean known = cookie.loadToken(request) != null;
      CsrfToken current = token.get(); // a new one saves itself
      if (known) {
        cookie.saveToken(current, request, response);
      }
    }
  }

  /** Signing in and out sets the new token itself; the old one beside it would confuse. */
  private static boolean renews(HttpServletRequest request) {
    return request.getRequestURI().equals("/api/session") && !request.getMethod().equals("GET");
  }
}
