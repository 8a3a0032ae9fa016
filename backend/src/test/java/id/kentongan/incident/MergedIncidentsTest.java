package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.id;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.merge;
import static id.kentongan.incident.Room.number;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reports that are merged into one incident, and parted again. */
@KentonganTest
class MergedIncidentsTest {

  private final JdbcClient database;
  private final IncidentRecords records;
  private final Browser siti;
  private final Browser agus;
  private final SameIncident same;

  MergedIncidentsTest(
      JdbcClient database,
      IncidentRecords records,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.records = records;
    Room room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.agus = room.as("calltaker-2");
    this.same = new SameIncident(database, siti, agus);
  }

  @Test
  void a_report_is_merged_and_parted_again_and_keeps_its_number_and_words() {
    UUID first = KnownCall.active(database);
    UUID second = KnownCall.active(database);
    JsonNode fire =
        begin(
            siti,
            FIRE + ",\"narrative\":\"api dari dapur\",\"call\":\"" + first + "\"," + same.at(0));
    JsonNode draft =
        begin(
            agus,
            "\"state\":\"draft\",\"narrative\":\"ada tabung gas\",\"call\":\""
                + second
                + "\","
                + same.at(50));

    JsonNode merged = json(merge(agus, draft, fire), 200);
    assertThat(merged.path("state").asString()).isEqualTo("closed");
    assertThat(merged.at("/mergedInto/number")).isEqualTo(fire.path("number"));
    assertThat(merged.path("narrative").asString()).isEqualTo("ada tabung gas");
    assertThat(same.callsOf(fire)).containsExactly(first.toString(), second.toString());
    assertThat(same.incidentsOf(second)).containsExactly(id(fire));
    assertThat(json(merge(agus, draft, fire), 200)).isEqualTo(merged);

    JsonNode later = patch(agus, merged, "\"narrative\":\"ada dua tabung gas\"");
    JsonNode reports = json(siti.get(pathOf(fire) + "/reports"), 200).path("items");
    assertThat(reports).hasSize(2);
    assertThat(reports.at("/0/narrative").asString()).isEqualTo("api dari dapur");
    assertThat(reports.at("/0/calls").toString()).isEqualTo("[\"" + first + "\"]");
    assertThat(reports.at("/1/narrative")).isEqualTo(later.path("narrative"));
    assertThat(reports.at("/1/calls").toString()).isEqualTo("[\"" + second + "\"]");
    assertThat(reports.at("/1/alone").toString()).isEqualTo("[\"ada dua tabung gas\"]");

    JsonNode parted = json(agus.delete(pathOf(draft) + "/merged-into"), 200);
    assertThat(parted.path("state").asString()).isEqualTo("draft");
    assertThat(parted.path("number")).isEqualTo(draft.path("number"));
    assertThat(parted.path("mergedInto").isNull()).isTrue();
    assertThat(same.callsOf(fire)).containsExactly(first.toString());
    assertThat(same.incidentsOf(second)).containsExactly(id(draft));
    assertThat(json(agus.delete(pathOf(draft) + "/merged-into"), 409).path("type").asString())
        .endsWith("incident-not-merged");
  }

  @Test
  void every_link_stands_in_the_timeline_of_both() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode other = begin(agus, FIRE);
    merge(agus, other, fire);
    agus.delete(pathOf(other) + "/merged-into");

    assertThat(same.links(fire))
        .containsExactly("merged " + number(other) + " -> null", "merged null -> " + number(other));
    assertThat(same.links(other))
        .containsExactly(
            "mergedInto " + number(fire) + " -> null", "mergedInto null -> " + number(fire));
    for (JsonNode each : List.of(fire, other)) {
      IncidentRow row = records.find(id(each)).orElseThrow();
      Incident folded = new Incident();
      records.factsOf(row.id()).forEach(fact -> folded.apply(fact.happening(), fact.happenedAt()));
      assertThat(folded.state()).isEqualTo(row.incident().state());
      assertThat(folded.calls()).isEqualTo(row.incident().calls());
      assertThat(folded.toldAt()).isEqualTo(row.incident().toldAt());
    }
  }

  @Test
  void nothing_gets_less_urgent_less_restricted_or_less_open_by_being_merged() {
    JsonNode mild = begin(siti, "\"state\":\"draft\",\"priority\":3");
    JsonNode urgent = begin(agus, FIRE + ",\"priority\":2,\"restricted\":true");
    merge(agus, urgent, mild);

    JsonNode now = json(siti.get(pathOf(mild)), 200);
    assertThat(now.path("priority").asInt()).isEqualTo(2);
    assertThat(now.path("restricted").asBoolean()).isTrue();
    assertThat(now.path("state").asString()).isEqualTo("open");
    assertThat(now.path("type").asString()).isEqualTo("buildingFire");

    patch(agus, json(agus.get(pathOf(urgent)), 200), "\"priority\":1");
    assertThat(json(siti.get(pathOf(mild)), 200).path("priority").asInt()).isEqualTo(1);
  }

  @Test
  void what_somebody_chose_for_the_whole_stays_whatever_else_is_typed_in_a_report() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode report = json(merge(agus, begin(agus, FIRE + ",\"priority\":1"), fire), 200);
    patch(siti, json(siti.get(pathOf(fire)), 200), "\"priority\":3");

    report = patch(agus, report, "\"narrative\":\"asap tipis\",\"address\":\"Jl. Mawar\"");
    assertThat(same.priorityOf(fire)).isEqualTo(3);
    report = patch(agus, report, "\"priority\":2");
    assertThat(same.priorityOf(fire)).isEqualTo(2);
  }

  @Test
  void a_call_that_both_had_is_still_on_both_when_they_are_parted() {
    UUID call = KnownCall.active(database);
    JsonNode fire = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    JsonNode other = begin(agus, FIRE + ",\"call\":\"" + call + "\"");
    merge(agus, other, fire);
    assertThat(same.incidentsOf(call)).containsExactly(id(fire));

    json(agus.delete(pathOf(other) + "/merged-into"), 200);

    assertThat(same.callsOf(fire)).containsExactly(call.toString());
    assertThat(same.callsOf(other)).containsExactly(call.toString());
    assertThat(same.incidentsOf(call)).containsExactlyInAnyOrder(id(fire), id(other));
  }

  @Test
  void a_call_that_is_brought_to_or_taken_from_a_merged_one_is_the_business_of_who_goes_on() {
    UUID own = KnownCall.active(database);
    UUID late = KnownCall.active(database);
    JsonNode fire = begin(siti, FIRE + "," + same.withCall());
    JsonNode other = begin(agus, FIRE + ",\"call\":\"" + own + "\"");
    merge(agus, other, fire);

    String body = "{\"call\":\"" + late + "\"}";
    assertThat(agus.post(pathOf(other) + "/calls", body).statusCode()).isEqualTo(204);
    assertThat(same.callsOf(fire)).hasSize(3).contains(late.toString());
    assertThat(same.incidentsOf(late)).containsExactly(id(fire));

    assertThat(agus.delete(pathOf(other) + "/calls/" + own).statusCode()).isEqualTo(204);
    assertThat(same.callsOf(fire)).hasSize(2).doesNotContain(own.toString());
    assertThat(same.incidentsOf(own)).isEmpty();
  }

  @Test
  void what_cannot_be_one_is_refused_and_nothing_changes() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode exercise = begin(siti, FIRE + ",\"exercise\":true");
    JsonNode closed = patch(siti, begin(siti, FIRE), "\"state\":\"closed\",\"reason\":\"padam\"");
    JsonNode other = begin(siti, FIRE);

    assertThat(merge(agus, fire, fire).body()).contains("incident-itself");
    assertThat(merge(agus, exercise, fire).body()).contains("exercise-and-real");
    assertThat(merge(agus, fire, closed).statusCode()).isEqualTo(409);
    assertThat(merge(agus, closed, fire).statusCode()).isEqualTo(409);
    json(merge(agus, other, fire), 200);
    assertThat(merge(agus, begin(siti, FIRE), other).statusCode()).isEqualTo(409);
    assertThat(siti.send("PUT", pathOf(fire) + "/merged-into", "{}").statusCode()).isEqualTo(400);
    assertThat(siti.send("PUT", pathOf(fire) + "/merged-into", "{\"incident\":\"x\"}").statusCode())
        .isEqualTo(404);
    JsonNode merged = json(siti.get(pathOf(other)), 200);
    assertThat(tryPatch(siti, merged, "\"state\":\"open\"").body()).contains("incident-merged");
  }

  @Test
  void a_draft_that_others_were_merged_into_cannot_be_dropped() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"," + same.withCall());
    JsonNode other = begin(agus, "\"state\":\"draft\"," + same.withCall());
    merge(agus, other, draft);

    JsonNode now = json(siti.get(pathOf(draft)), 200);
    assertThat(tryPatch(siti, now, "\"state\":\"closed\",\"reason\":\"x\"").body())
        .contains("draft-of-several");

    JsonNode silent = begin(siti, "\"state\":\"draft\"");
    merge(agus, begin(agus, "\"state\":\"draft\"," + same.withCall()), silent);
    now = json(siti.get(pathOf(silent)), 200);
    assertThat(tryPatch(siti, now, "\"state\":\"closed\",\"reason\":\"x\"").body())
        .contains("draft-of-several");
  }

  @Test
  void fifty_calls_on_one_fire_are_one_incident_with_fifty_calls_and_what_only_one_said() {
    JsonNode fire =
        begin(siti, FIRE + ",\"narrative\":\"api besar\"," + same.withCall() + "," + same.at(0));
    List<String> numbers = new ArrayList<>();
    for (int caller = 1; caller < 50; caller++) {
      String said = caller == 31 ? "api besar, nenek terjebak di lantai dua" : "api besar";
      JsonNode draft =
          begin(
              agus,
              "\"state\":\"draft\",\"narrative\":\""
                  + said
                  + "\","
                  + same.withCall()
                  + ","
                  + same.at(9));
      numbers.add(number(draft));
      json(merge(agus, draft, fire), 200);
    }

    JsonNode reports = json(siti.get(pathOf(fire) + "/reports"), 200).path("items");
    assertThat(same.callsOf(fire)).hasSize(50).doesNotHaveDuplicates();
    assertThat(reports).hasSize(50);
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(reports.valueStream().filter(report -> !report.path("alone").isEmpty()).toList())
        .singleElement()
        .satisfies(report ->
            assertThat(report.path("alone").toString())
                .isEqualTo("[\"nenek terjebak di lantai dua\"]"));
    assertThat(same.similarTo(begin(agus, "\"state\":\"draft\"," + FIRE + "," + same.at(0))))
        .hasSize(1);
  }
}
