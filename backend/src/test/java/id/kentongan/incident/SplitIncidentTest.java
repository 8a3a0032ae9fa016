package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.merge;
import static id.kentongan.incident.Room.number;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.split;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A call that is split off from what it was taken for. */
@KentonganTest
class SplitIncidentTest {

  private final JdbcClient database;
  private final Browser siti;
  private final Browser agus;
  private final SameIncident same;

  SplitIncidentTest(
      JdbcClient database, @LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.database = database;
    Room room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.agus = room.as("calltaker-2");
    this.same = new SameIncident(database, siti, agus);
  }

  @Test
  void a_call_is_split_off_as_a_new_incident_or_as_what_it_was_taken_down() {
    UUID direct = KnownCall.active(database);
    UUID merged = KnownCall.active(database);
    JsonNode fire =
        begin(siti, FIRE + ",\"address\":\"Jl. Mawar 3\"," + same.withCall() + "," + same.at(0));
    siti.post(pathOf(fire) + "/calls", "{\"call\":\"" + direct + "\"}");
    JsonNode draft = begin(agus, "\"state\":\"draft\",\"call\":\"" + merged + "\"");
    merge(agus, draft, fire);

    JsonNode again = json(split(siti, fire, merged), 201);
    assertThat(again.path("number")).isEqualTo(draft.path("number"));
    JsonNode own = json(split(siti, fire, direct), 201);
    assertThat(own.path("number").asString()).isNotIn(number(fire), number(draft));
    assertThat(own.path("state").asString()).isEqualTo("open");
    assertThat(own.path("address").asString()).isEqualTo("Jl. Mawar 3");
    assertThat(own.path("point")).isEqualTo(fire.path("point"));
    assertThat(own.path("calls").toString()).isEqualTo("[\"" + direct + "\"]");
    assertThat(same.incidentsOf(direct)).containsExactly(id(own));
    assertThat(same.callsOf(fire)).hasSize(1);
    assertThat(same.links(fire)).startsWith("merged " + number(own) + " -> null");
    assertThat(split(siti, fire, UUID.fromString(same.callsOf(fire).getFirst())).statusCode())
        .isEqualTo(409);
    assertThat(split(siti, fire, direct).statusCode()).isEqualTo(404);
  }

  @Test
  void a_call_that_is_split_off_is_as_urgent_as_answers_made_the_whole() {
    UUID direct = KnownCall.active(database);
    JsonNode draft =
        begin(siti, "\"state\":\"draft\",\"answers\":{\"fire.storeys\":\"4\"}," + same.withCall());
    siti.post(pathOf(draft) + "/calls", "{\"call\":\"" + direct + "\"}");

    JsonNode own = json(split(siti, draft, direct), 201);

    assertThat(own.path("priority").asInt()).isEqualTo(2);
    assertThat(own.path("answers").isEmpty()).isTrue();
  }

  @Test
  void what_was_merged_twice_is_parted_with_its_calls_from_both() {
    UUID call = KnownCall.active(database);
    JsonNode top = begin(siti, FIRE + "," + same.withCall());
    JsonNode middle = begin(siti, FIRE + "," + same.withCall());
    JsonNode low = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    merge(agus, low, middle);
    merge(agus, middle, top);
    assertThat(same.callsOf(top)).hasSize(3);
    assertThat(json(siti.get(pathOf(top) + "/reports"), 200).path("items")).hasSize(3);

    assertThat(json(split(siti, top, call), 201).path("id").asString()).isEqualTo(id(low));

    assertThat(same.callsOf(top)).hasSize(2);
    assertThat(same.callsOf(middle)).hasSize(1);
    assertThat(same.incidentsOf(call)).containsExactly(id(low));
  }
}
