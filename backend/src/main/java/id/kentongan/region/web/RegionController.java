package id.kentongan.region.web;

import id.kentongan.platform.PathRules;
import id.kentongan.region.Region;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which region this is, for everybody who is signed in. */
@RestController
class RegionController implements PathRules {

  private final Region region;

  RegionController(Region region) {
    this.region = region;
  }

  @GetMapping("/api/region")
  Region region() {
    return region;
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/region"));
  }
}
