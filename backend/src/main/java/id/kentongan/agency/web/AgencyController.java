package id.kentongan.agency.web;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.Agency;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which agencies there are, for everybody who is signed in. */
@RestController
class AgencyController implements PathRules {

  private final Agencies agencies;

  AgencyController(Agencies agencies) {
    this.agencies = agencies;
  }

  /** All of them: a region has few enough for one page. */
  record AgencyPage(List<Agency> items, @Nullable String next) {}

  @GetMapping("/api/agencies")
  AgencyPage list() {
    return new AgencyPage(agencies.list(), null);
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/agencies"));
  }
}
