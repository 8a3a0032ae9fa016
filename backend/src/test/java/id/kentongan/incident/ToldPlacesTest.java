package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a person says of the place is kept with the call, and no device overwrites it. */
@KentonganTest
class ToldPlacesTest {

  private static final String HERE = "{\"type\":\"Point\",\"coordinates\":[106.8,-6.4]}";

  private final JdbcClient database;
  private final Browser siti;
  private final Browser gateway;

  ToldPlacesTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.siti = new Room(port, home).as("calltaker-1");
    this.gateway = Browser.at(port);
  }

  @Test
  void what_was_typed_and_where_somebody_clicked_become_fixes_of_the_call() {
    UUID call = KnownCall.active(database);
    JsonNode incident = begin(call);
    incident =
        change(
            incident,
            "\"address\":\"Jl. Mawar 5\",\"point\":%s,\"pointSource\":\"place\"".formatted(HERE));
    change(
        incident,
        "\"point\":{\"type\":\"Point\",\"coordinates\":[106.801,-6.401]},\"pointSource\":\"map\"");

    JsonNode fixes = fixes(call);
    assertThat(fixes.size()).isEqualTo(2);
    assertThat(fixes.at("/0/source").asString()).isEqualTo("typed");
    assertThat(fixes.at("/0/said").asString()).isEqualTo("Jl. Mawar 5");
    assertThat(fixes.at("/0/saidBy").asString()).isEqualTo("calltaker-1");
    assertThat(fixes.at("/0/point").toString()).isEqualTo(HERE);
    assertThat(fixes.at("/1/source").asString()).isEqualTo("map");
    assertThat(fixes.at("/1/best").asBoolean()).isFalse();
  }

  @Test
  void an_address_without_a_point_is_kept_when_the_incident_opens() {
    UUID call = KnownCall.active(database);
    JsonNode incident = change(begin(call), "\"address\":\"Depan masjid\"");
    assertThat(fixes(call).size()).isZero();
    change(incident, "\"type\":\"buildingFire\",\"state\":\"open\"");
    assertThat(fixes(call).at("/0/said").asString()).isEqualTo("Depan masjid");
    assertThat(fixes(call).at("/0/point").isNull()).isTrue();
  }

  @Test
  void a_device_that_speaks_later_changes_nothing_of_the_incident_and_one_adopts_it() {
    UUID call = KnownCall.active(database);
    JsonNode incident =
        change(begin(call), "\"point\":%s,\"pointSource\":\"typed\"".formatted(HERE));
    String number =
        database
            .sql("update call set number = ? where id = ? returning number")
            .params("+62813" + (77770000 + Math.floorMod(call.hashCode(), 9999)), call)
            .query(String.class)
            .single();

    assertThat(aml(number).statusCode()).isEqualTo(202);

    JsonNode after = Room.json(siti.get(Room.pathOf(incident)), 200);
    assertThat(after.path("point").toString()).isEqualTo(HERE);
    assertThat(after.path("pointSource").asString()).isEqualTo("typed");
    assertThat(after.path("version")).isEqualTo(incident.path("version"));
    assertThat(fixes(call).at("/1/source").asString()).isEqualTo("aml");
    assertThat(fixes(call).at("/1/best").asBoolean()).isTrue();
    assertThat(fixes(call).at("/0/apart").asInt()).isPositive();

    change(
        after,
        "\"point\":%s,\"pointSource\":\"aml\",\"pointRadius\":10"
            .formatted(fixes(call).at("/1/point")));
    assertThat(fixes(call).size()).as("what was adopted is known already").isEqualTo(2);
  }

  private HttpResponse<String> aml(String number) {
    return gateway.send(
        gateway
            .request("/aml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "v=1&device_number=%2B"
                        + number.substring(1)
                        + "&location_latitude=-6.41&location_longitude=106.81"
                        + "&location_accuracy=10")));
  }

  private JsonNode begin(UUID call) {
    return Room.begin(siti, "\"state\":\"draft\",\"call\":\"" + call + "\"");
  }

  private JsonNode change(JsonNode incident, String fields) {
    return Room.patch(siti, incident, fields);
  }

  private JsonNode fixes(UUID call) {
    return Room.json(siti.get("/api/calls/" + call), 200).path("fixes");
  }
}
