package id.kentongan.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with pages: {@code /} is the sign-in page, or leads to the page of one's role. */
@Component
public class Pages implements PathRules {

  private final List<Page> pages;
  private final PageShells shells;
  private final ContentPolicy policy;

  Pages(List<Page> pages, PageShells shells, ContentPolicy policy) {
    this.pages = pages;
    this.shells = shells;
    this.policy = policy;
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            Stream.of(Rule.open(HttpMethod.GET, "/")),
            pages.stream().map(page -> Rule.signedIn(HttpMethod.GET, page.path())))
        .toList();
  }

  /**
   * A page for whoever may ask for its path.
   *
   * @param shell name of its file in the front end's {@code pages}, without {@code .html}
   */
  public ServerResponse show(String shell, ServerRequest request) {
    return answer(request, HttpStatus.OK, shells.shell(shell, LocaleContextHolder.getLocale()));
  }

  /**
   * The same with pieces of the moment: each <code>${name}</code> in the page becomes the HTML that
   * is given for it.
   */
  public ServerResponse show(String shell, Map<String, String> pieces, ServerRequest request) {
    PageShells.Shell filled = shells.shell(shell, LocaleContextHolder.getLocale());
    return answer(request, HttpStatus.OK, filled.with(pieces));
  }

  /** A plain page that says why there is no other, in Indonesian and then in English. */
  public ServerResponse refuse(String type, HttpStatus status, ServerRequest request) {
    return answer(request, status, shells.refusal(type, false));
  }

  ServerResponse start(ServerRequest request) {
    Optional<Authentication> person = personOf(request);
    if (person.isEmpty()) {
      return show("sign-in", request);
    }
    Page first =
        pages.stream().filter(page -> mayOpen(person.get(), page)).findFirst().orElseThrow();
    return ServerResponse.status(HttpStatus.FOUND)
        .header("Location", first.path())
        .cacheControl(CacheControl.noStore())
        .build();
  }

  ServerResponse open(Page page, ServerRequest request) {
    Authentication person = personOf(request).orElseThrow();
    return mayOpen(person, page) ? show(page.shell(), request) : forbidden(request, person);
  }

  private ServerResponse forbidden(ServerRequest request, Authentication person) {
    Map<String, Object> arguments = Map.of("name", person.getName());
    return answer(
        request,
        HttpStatus.FORBIDDEN,
        shells.notice("forbidden", arguments, LocaleContextHolder.getLocale()));
  }

  private ServerResponse answer(ServerRequest request, HttpStatus status, PageShells.Shell shell) {
    return ServerResponse.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy", policy.of(request.servletRequest(), shell.scriptHashes()))
        .body(shell.html());
  }

  private static Optional<Authentication> personOf(ServerRequest request) {
    return request.principal().map(Authentication.class::cast);
  }

  private static boolean mayOpen(Authentication person, Page page) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(page.roles()::contains);
  }
}
