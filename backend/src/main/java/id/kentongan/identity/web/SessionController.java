package id.kentongan.identity.web;

import id.kentongan.identity.Person;
import id.kentongan.identity.SessionPosition;
import id.kentongan.identity.SignIn;
import id.kentongan.platform.CsrfTokens;
import id.kentongan.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, who am I, sign-out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

  private final SignIn signIn;
  private final SecurityContextRepository contexts;
  private final CsrfTokens csrf;
  private final ObjectProvider<SessionPosition> positions;

  SessionController(
      SignIn signIn,
      SecurityContextRepository contexts,
      CsrfTokens csrf,
      ObjectProvider<SessionPosition> positions) {
    this.signIn = signIn;
    this.contexts = contexts;
    this.csrf = csrf;
    this.positions = positions;
  }

  @GetMapping
  SessionView whoAmI(@AuthenticationPrincipal Person person) {
    String position =
        positions.stream().flatMap(known -> known.of(person).stream()).findFirst().orElse(null);
    return new SessionView(person.username(), person.name(), person.role().code(), position);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    csrf.renew(request, response);
    if (credentials.username() == null || credentials.password() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    Person person =
        signIn.in(credentials.username(), credentials.password(), request.getRemoteAddr());
    open(person, request, response);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    csrf.renew(request, response);
    signIn.out(person, request.getRemoteAddr());
    request.getSession().invalidate();
    SecurityContextHolder.clearContext();
  }

  /** In a new session: one that somebody else may have prepared is not used. */
  private void open(Person person, HttpServletRequest request, HttpServletResponse response) {
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority(person.role().code()))));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  record Credentials(@Nullable String username, @Nullable String password) {}

  record SessionView(String username, String name, String role, @Nullable String position) {}
}
