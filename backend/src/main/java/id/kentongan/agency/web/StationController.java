package id.kentongan.agency.web;

import id.kentongan.agency.Station;
import id.kentongan.agency.Stations;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the stations are, for everybody who is signed in. */
@RestController
class StationController implements PathRules {

  private final Stations stations;

  StationController(Stations stations) {
    this.stations = stations;
  }

  /** All of them: a region has few enough for one page. */
  record Page(List<Station> items, @Nullable String next) {}

  @GetMapping("/api/stations")
  Page list() {
    return new Page(stations.list(), null);
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/stations"));
  }
}
