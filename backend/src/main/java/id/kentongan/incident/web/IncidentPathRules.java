package id.kentongan.incident.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see and write incidents; what of one is shown depends on the role too. */
@Component
class IncidentPathRules implements PathRules {

  private static final String[] WRITERS = {"calltaker", "dispatcher", "supervisor"};
  private static final String[] READERS = {
    "calltaker", "dispatcher", "supervisor", "leader", "agency", "responder"
  };

  @Override
  public List<Rule> rules() {
    return List.of(
        roles(GET, "/api/incidents", READERS),
        roles(POST, "/api/incidents", WRITERS),
        roles(GET, "/api/incidents/{id}", READERS),
        roles(PATCH, "/api/incidents/{id}", WRITERS),
        roles(GET, "/api/incidents/{id}/timeline", READERS),
        roles(POST, "/api/incidents/{id}/opening", WRITERS),
        roles(POST, "/api/incidents/{id}/calls", WRITERS),
        roles(DELETE, "/api/incidents/{id}/calls/{call}", WRITERS),
        roles(GET, "/api/known", WRITERS),
        roles(POST, "/api/notes", WRITERS),
        roles(DELETE, "/api/notes/{id}", WRITERS),
        roles(GET, "/api/incidents/{id}/similar", WRITERS),
        roles(GET, "/api/incidents/{id}/reports", WRITERS),
        roles(PUT, "/api/incidents/{id}/merged-into", WRITERS),
        roles(DELETE, "/api/incidents/{id}/merged-into", WRITERS),
        roles(POST, "/api/incidents/{id}/split", WRITERS),
        roles(PUT, "/api/incidents/{id}/presence/{screen}", WRITERS),
        roles(DELETE, "/api/incidents/{id}/presence/{screen}", WRITERS));
  }
}
