package id.kentongan.live;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.PathRules.Rule;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.HttpRequestHandler;

/** Topics to play with, and a door through which anybody comes in as whatever they like. */
@TestConfiguration(proxyBeanMethods = false)
class LiveParts {

  static final Things THINGS = new Things("things", false);
  static final Things NEWEST = new Things("newest", true);

  @Bean
  Topic things() {
    return THINGS;
  }

  @Bean
  Topic newest() {
    return NEWEST;
  }

  @Bean
  PathRules testPaths() {
    return () -> List.of(Rule.open(null, "/test/**").withoutCsrf());
  }

  /** Signs in without a password, as the role that the path ends with. */
  @Bean("/test/enter/*")
  HttpRequestHandler enter(SecurityContextRepository contexts) {
    return (request, response) -> {
      String path = request.getRequestURI();
      contexts.saveContext(
          new SecurityContextImpl(personOf(path.substring(path.lastIndexOf('/') + 1))),
          request,
          response);
    };
  }

  @Bean("/test/leave")
  HttpRequestHandler leave() {
    return (request, response) -> request.getSession().invalidate();
  }

  private static Authentication personOf(String role) {
    Person person = new Person(role + "-1", "Siti", Role.valueOf(role.toUpperCase(Locale.ROOT)));
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, AuthorityUtils.createAuthorityList(role));
  }
}
