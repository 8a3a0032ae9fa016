package id.kentongan.platform;

import id.kentongan.platform.PathRules.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides who may come in, by the rule book. */
class Gatekeeper implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String BEARER = "Bearer ";

  private final RuleBook rules;
  private final LocalSettings local;

  Gatekeeper(RuleBook rules, LocalSettings local) {
    this.rules = rules;
    this.local = local;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(
        rules.ruleFor(request).map(rule -> allows(rule, person, request)).orElse(false));
  }

  private boolean allows(
      Rule rule, Supplier<? extends @Nullable Authentication> person, HttpServletRequest request) {
    if (rule.screens() && person.get() instanceof ScreenAuthentication) {
      return true;
    }
    return switch (rule.access()) {
      case OPEN -> true;
      case LOCAL -> fromThisMachine(request) || hasToken(request);
      case SIGNED_IN -> !rolesOf(person.get()).isEmpty();
      case ROLES -> !Collections.disjoint(rule.roles(), rolesOf(person.get()));
    };
  }

  /** The codes of the person's roles; none if nobody is signed in. */
  private static List<String> rolesOf(@Nullable Authentication person) {
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      return List.of();
    }
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static boolean fromThisMachine(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !local.token().isEmpty()
        && header != null
        && MessageDigest.isEqual(
            (BEARER + local.token()).getBytes(StandardCharsets.UTF_8),
            header.getBytes(StandardCharsets.UTF_8));
  }
}
