package id.kentongan.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a screen in where a rule says so. A request that asks as a screen ({@code ?screen}) never
 * has more than one, whoever is signed in at the same browser.
 */
class ScreenFilter extends OncePerRequestFilter {

  private static final String AS_SCREEN = "screen";

  private final RuleBook rules;
  private final Screens screens;

  ScreenFilter(RuleBook rules, Screens screens) {
    this.rules = rules;
    this.screens = screens;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return rules.ruleFor(request).filter(PathRules.Rule::screens).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getParameter(AS_SCREEN) != null
        || SecurityContextHolder.getContext().getAuthentication() == null) {
      SecurityContextHolder.setContext(screen(request));
    }
    chain.doFilter(request, response);
  }

  private SecurityContext screen(HttpServletRequest request) {
    SecurityContext context = new SecurityContextImpl();
    screens.find(request).map(ScreenAuthentication::new).ifPresent(context::setAuthentication);
    return context;
  }
}
