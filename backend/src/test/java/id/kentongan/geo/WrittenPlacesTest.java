package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coordinates are a place like any other to who searches. */
@KentonganTest
class WrittenPlacesTest {

  private final Browser siti;

  WrittenPlacesTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.siti = Browser.at(port).signedInAs("calltaker-1", home);
  }

  @Test
  void coordinates_are_found_with_their_kelurahan_and_distance() {
    JsonNode hits = search("6°24'00\"LS 106°48'00\"BT", "&near=106.8,-6.409");
    assertThat(hits.size()).isEqualTo(1);
    JsonNode hit = hits.path(0);
    assertThat(hit.path("kind").asString()).isEqualTo("coordinates");
    assertThat(hit.path("label").asString()).isEqualTo("-6.40000, 106.80000");
    assertThat(hit.path("point").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[106.8,-6.4]}");
    assertThat(hit.at("/area/name").asString()).isEqualTo("Melati");
    assertThat(hit.path("distance").asInt()).isBetween(990, 1010);
  }

  @Test
  void a_short_plus_code_is_looked_for_in_the_region_if_nobody_says_where() {
    JsonNode hit = search("JR22+22", "").path(0);
    assertThat(hit.path("label").asString()).isEqualTo("-6.39994, 106.80006");
  }

  private JsonNode search(String query, String more) {
    String path = "/api/places?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more;
    return JsonMapper.shared().readTree(siti.get(path).body()).path("items");
  }
}
