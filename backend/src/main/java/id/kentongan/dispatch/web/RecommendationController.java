package id.kentongan.dispatch.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.GET;

import id.kentongan.dispatch.choice.Recommendation;
import id.kentongan.dispatch.choice.Recommendations;
import id.kentongan.identity.Person;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who would best be sent to an incident; it is named by its id or its number. */
@RestController
class RecommendationController implements PathRules {

  private static final String PATH = "/api/incidents/{id}/recommendation";

  private final Recommendations recommendations;

  RecommendationController(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @GetMapping(PATH)
  Recommendation recommendation(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return recommendations.of(id, person);
  }

  @Override
  public List<Rule> rules() {
    return List.of(roles(GET, PATH, "dispatcher", "supervisor"));
  }
}
