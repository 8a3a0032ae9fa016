package id.kentongan.region.web;

import id.kentongan.platform.PathRules;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionView;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which region this is, for everybody who is signed in. */
@RestController
class RegionController implements PathRules {

  private final CurrentRegion current;

  RegionController(CurrentRegion current) {
    this.current = current;
  }

  @GetMapping("/api/region")
  RegionView region() {
    return current.view();
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/region"));
  }
}
