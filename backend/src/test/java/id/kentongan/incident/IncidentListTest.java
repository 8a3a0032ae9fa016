package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.IN_MELATI;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How incidents are listed, and what is told of what happened to one. */
@KentonganTest
class IncidentListTest {

  private final JdbcClient database;
  private final IncidentRecords records;
  private final Room room;
  private final Browser siti;

  IncidentListTest(
      JdbcClient database,
      IncidentRecords records,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.records = records;
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void incidents_are_listed_newest_first_by_state_area_and_time() {
    JsonNode first =
        begin(siti, FIRE + ",\"point\":{\"type\":\"Point\",\"coordinates\":[106.815,-6.395]}");
    JsonNode second =
        begin(siti, FIRE + ",\"point\":{\"type\":\"Point\",\"coordinates\":[106.816,-6.395]}");
    String area = "/api/incidents?area=99.01.02.2002";

    JsonNode page = json(siti.get(area + "&limit=1"), 200);
    JsonNode rest = json(siti.get(area + "&limit=1&cursor=" + page.path("next").asString()), 200);

    assertThat(page.at("/items/0")).isEqualTo(second);
    assertThat(rest.at("/items/0")).isEqualTo(first);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(json(siti.get("/api/incidents?area=99.01.02&state=open"), 200).path("items"))
        .contains(first, second);
    assertThat(json(siti.get(area + "&state=closed,draft"), 200).path("items")).isEmpty();
    String from = second.path("createdAt").asString();
    assertThat(json(siti.get(area + "&to=" + from.replace("+", "%2B")), 200).path("items"))
        .containsExactly(first);
    assertThat(json(siti.get(area + "&from=2099-01-01T00:00:00+07:00"), 200).path("items"))
        .isEmpty();
    for (String query :
        List.of("limit=0", "limit=201", "state=busy", "cursor=x", "area=%25", "from=now")) {
      assertThat(siti.get("/api/incidents?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void the_timeline_tells_who_changed_what_from_what_to_what_newest_first() {
    JsonNode incident = begin(siti, "\"state\":\"draft\"");
    incident = patch(siti, incident, "\"narrative\":\"as\"");
    incident =
        patch(siti, incident, "\"narrative\":\"asap tebal\",\"at\":\"2026-01-01T00:00:00Z\"");
    incident = patch(room.as("dispatcher-1"), incident, FIRE + ",\"state\":\"open\"");

    JsonNode items = json(siti.get(pathOf(incident) + "/timeline"), 200).path("items");

    assertThat(items.valueStream().map(item -> item.path("what").asString()))
        .containsExactly("state", "type", "narrative", "state");
    assertThat(items.at("/0/from").asString()).isEqualTo("draft");
    assertThat(items.at("/0/to").asString()).isEqualTo("open");
    assertThat(items.at("/0/by/username").asString()).isEqualTo("dispatcher-1");
    assertThat(items.at("/2/from").isNull()).isTrue();
    assertThat(items.at("/2/to").asString()).isEqualTo("asap tebal");
    assertThat(items.at("/2/at").asString()).isEqualTo("2026-01-01T07:00:00.000+07:00");
    assertThat(items.at("/2/learntAt").asString()).isNotEqualTo(items.at("/2/at").asString());
    assertThat(items.at("/3/from").isNull()).isTrue();
    JsonNode page = json(siti.get(pathOf(incident) + "/timeline?limit=3"), 200);
    String rest = pathOf(incident) + "/timeline?cursor=" + page.path("next").asString();
    assertThat(json(siti.get(rest), 200).path("items")).containsExactly(items.path(3));
  }

  @Test
  void an_incident_is_the_sum_of_its_facts() {
    JsonNode incident = begin(siti, FIRE + "," + IN_MELATI + ",\"address\":\"Jl. Mawar 3\"");
    String call = KnownCall.active(database).toString();
    siti.post(pathOf(incident) + "/calls", "{\"call\":\"" + call + "\"}");
    incident = json(siti.get(pathOf(incident)), 200);
    incident = patch(siti, incident, VIOLENCE + ",\"priority\":2,\"exercise\":true");
    patch(siti, incident, "\"state\":\"closed\",\"reason\":\"selesai\",\"narrative\":\"padam\"");

    IncidentRow row = records.find(incident.path("id").asString()).orElseThrow();
    Incident folded = new Incident();
    records.factsOf(row.id()).forEach(fact -> folded.apply(fact.happening(), fact.happenedAt()));
    IncidentRow sum =
        new IncidentRow(
            row.id(), row.number(), row.version(), folded, row.createdAt(), row.changedAt(), true);

    assertThat(IncidentView.of(sum)).isEqualTo(IncidentView.of(row));
  }
}
