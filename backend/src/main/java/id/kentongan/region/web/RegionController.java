package id.kentongan.region.web;

import id.kentongan.platform.PathRules;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.Region;
import java.time.ZoneId;
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

  /** What of a region everybody may know. */
  record View(String name, String code, String prefix, ZoneId zone, boolean sample) {}

  @GetMapping("/api/region")
  View region() {
    Region region = current.region();
    return new View(region.name(), region.code(), region.prefix(), region.zone(), region.sample());
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/region"));
  }
}
