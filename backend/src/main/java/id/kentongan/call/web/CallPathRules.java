package id.kentongan.call.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see calls, say what they were, hear them and sit at positions. */
@Component
class CallPathRules implements PathRules {

  private static final String[] ROOM = {"calltaker", "dispatcher", "supervisor"};
  private static final String[] TAKERS = {"calltaker", "supervisor"};

  @Override
  public List<Rule> rules() {
    return List.of(
        roles(GET, "/api/calls", ROOM),
        roles(GET, "/api/calls/{id}", ROOM),
        roles(PUT, "/api/calls/{id}/disposition", TAKERS),
        roles(GET, "/api/calls/{id}/recording", TAKERS),
        roles(GET, "/api/positions", TAKERS),
        roles(GET, "/api/positions/{id}", TAKERS),
        roles(GET, "/api/positions/{id}/phone", TAKERS),
        roles(PUT, "/api/positions/{id}/occupant", TAKERS),
        roles(DELETE, "/api/positions/{id}/occupant", TAKERS),
        roles(PUT, "/api/positions/{id}/pause", TAKERS),
        roles(DELETE, "/api/positions/{id}/pause", TAKERS));
  }
}
