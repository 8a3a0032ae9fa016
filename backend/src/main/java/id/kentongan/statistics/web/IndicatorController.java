package id.kentongan.statistics.web;

import id.kentongan.platform.PathRules;
import id.kentongan.statistics.Indicator;
import id.kentongan.statistics.Indicators;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/indicators}: the figures of this moment. */
@RestController
class IndicatorController implements PathRules {

  private final Indicators indicators;

  IndicatorController(Indicators indicators) {
    this.indicators = indicators;
  }

  record Items(List<Indicator> items, @Nullable String next) {}

  @GetMapping("/api/indicators")
  Items list() {
    return new Items(indicators.now(), null);
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.signedIn(HttpMethod.GET, "/api/indicators").andScreens());
  }
}
