package id.kentongan.platform;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What belongs to no module. */
@Component
class PlatformPathRules implements PathRules {

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(HttpMethod.GET, "/actuator/health"),
        Rule.local(HttpMethod.GET, "/actuator/prometheus"),
        Rule.open(HttpMethod.GET, "/api/openapi.json"),
        Rule.open(HttpMethod.GET, "/app/{build}/{*file}"),
        Rule.open(HttpMethod.GET, "/_static/{*file}"),
        Rule.open(HttpMethod.GET, "/webjars/leaflet/{*file}"));
  }
}
