package id.kentongan.geo.web;

import static org.springframework.http.HttpMethod.GET;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may use the paths of this module. Tiles and areas are open: they hold what any map of the
 * place shows, and pages without a sign-in ({@code /telepon}, a caller's link) are drawn from them.
 */
@Component
class GeoPathRules implements PathRules {

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(GET, "/tiles/{z}/{x}/{y}.mvt"),
        Rule.open(GET, "/api/areas"),
        Rule.signedIn(GET, "/api/places"),
        Rule.signedIn(GET, "/api/places/at"),
        Rule.roles(GET, "/api/travel-corrections", "admin", "supervisor"));
  }
}
