package id.kentongan.geo.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may use the paths of this module. Tiles and areas are open: they hold what any map of the
 * place shows, and pages without a sign-in ({@code /telepon}, a caller's link) are drawn from them.
 * What is closed is for the room, and who sends says it.
 */
@Component
class GeoPathRules implements PathRules {

  /** A polygon with as many corners as it may have, each with all its digits. */
  private static final int LARGEST_CLOSURE = 32 * 1024;

  private static final String[] SENDERS = {"dispatcher", "supervisor"};
  private static final String[] ROOM = {"calltaker", "dispatcher", "supervisor", "leader"};

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(GET, "/tiles/{z}/{x}/{y}.mvt"),
        Rule.open(GET, "/api/areas"),
        Rule.signedIn(GET, "/api/places"),
        Rule.signedIn(GET, "/api/places/at"),
        roles(GET, "/api/travel-corrections", "admin", "supervisor"),
        roles(GET, "/api/closures", ROOM),
        roles(POST, "/api/closures", SENDERS).bodyUpTo(LARGEST_CLOSURE),
        roles(DELETE, "/api/closures/{id}", SENDERS));
  }
}
