package id.kentongan.dispatch.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may send, and who may say how far somebody is; agencies and crews of their own only. */
@Component
class AssignmentPathRules implements PathRules {

  private static final String[] SENDERS = {"dispatcher", "supervisor"};
  private static final String[] SENT = {"dispatcher", "supervisor", "agency", "responder"};

  @Override
  public List<Rule> rules() {
    return List.of(
        roles(POST, "/api/incidents/{id}/assignments", SENDERS),
        roles(GET, "/api/incidents/{id}/assignments", SENT),
        roles(PATCH, "/api/assignments/{id}", SENT),
        roles(GET, "/api/assignments/{id}/timeline", SENT),
        roles(GET, "/api/clocks", SENDERS));
  }
}
