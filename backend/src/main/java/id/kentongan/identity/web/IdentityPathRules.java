package id.kentongan.identity.web;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who may use the paths of this module. */
@Component
class IdentityPathRules implements PathRules {

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(HttpMethod.POST, "/api/session").withoutCsrf(),
        Rule.signedIn(HttpMethod.GET, "/api/session"),
        Rule.signedIn(HttpMethod.DELETE, "/api/session"));
  }
}
