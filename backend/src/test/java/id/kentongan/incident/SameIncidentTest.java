package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.VIOLENCE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The same one, or a new one: found, merged, parted, split. */
@KentonganTest
class SameIncidentTest {

  /** Degrees of latitude of a metre. */
  private static final double METRE = 1 / 111_195.0;

  private static final double LATITUDE = -6.4095;
  private static double longitude = 106.8085;

  private final JdbcClient database;
  private final IncidentRecords records;
  private final LikenessPart likenesses;
  private final TransactionTemplate transactions;
  private final Browser siti;
  private final Browser agus;

  /** Each test is somewhere else. */
  private final double here = longitude += 0.0035;

  SameIncidentTest(
      JdbcClient database,
      IncidentRecords records,
      LikenessPart likenesses,
      TransactionTemplate transactions,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.database = database;
    this.records = records;
    this.likenesses = likenesses;
    this.transactions = transactions;
    Room room = new Room(port, home);
    this.siti = room.as("calltaker-1");
    this.agus = room.as("calltaker-2");
  }

  @Test
  void an_unfinished_incident_of_a_like_type_within_300_metres_and_15_minutes_is_offered() {
    JsonNode fire = begin(siti, FIRE + ",\"narrative\":\"api dari dapur\"," + at(0));
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + at(120));

    JsonNode offered = similarTo(draft);

    assertThat(offered).hasSize(1);
    assertThat(offered.at("/0/incident")).isEqualTo(fire);
    assertThat(offered.at("/0/distance").asDouble()).isBetween(119.0, 121.0);
    assertThat(offered.at("/0/toldAt")).isEqualTo(fire.path("createdAt"));
    assertThat(similarTo(patch(agus, draft, at(299)))).hasSize(1);
  }

  @Test
  void what_is_farther_older_closed_of_another_class_an_exercise_or_nowhere_is_not() {
    begin(siti, FIRE + "," + at(310));
    JsonNode old = begin(siti, FIRE + "," + at(0));
    ago(old, 16);
    patch(siti, begin(siti, FIRE + "," + at(0)), "\"state\":\"closed\",\"reason\":\"padam\"");
    begin(siti, VIOLENCE + "," + at(0));
    begin(siti, FIRE + ",\"exercise\":true," + at(0));
    begin(siti, FIRE);

    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + at(0));

    assertThat(similarTo(draft)).isEmpty();
    assertThat(similarTo(begin(agus, "\"state\":\"draft\"," + FIRE))).isEmpty();
    assertThat(agus.get("/api/incidents/KJ-1999-000001/similar").statusCode()).isEqualTo(404);
  }

  /** North of all the others, which its circles would reach. */
  @Test
  void who_is_only_known_to_be_in_a_circle_may_be_as_much_nearer() {
    int north = 20_000;
    JsonNode coarse = begin(siti, FIRE + ",\"pointRadius\":500," + at(north + 700));
    JsonNode coarsest = begin(siti, FIRE + ",\"pointRadius\":50000," + at(north + 1_250));
    begin(siti, FIRE + "," + at(north + 650));
    begin(siti, FIRE + ",\"pointRadius\":50000," + at(north + 1_400));

    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + at(north));
    assertThat(idsOf(similarTo(draft))).containsExactly(id(coarse), id(coarsest));
    JsonNode wider = patch(agus, draft, "\"pointRadius\":400," + at(north));
    assertThat(similarTo(wider)).hasSize(4);
  }

  @Test
  void another_call_about_it_makes_it_recent_again() {
    JsonNode fire = begin(siti, FIRE + "," + at(0));
    ago(fire, 40);
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + FIRE + "," + at(0));
    assertThat(similarTo(draft)).isEmpty();

    siti.post(pathOf(fire) + "/calls", "{\"call\":\"" + KnownCall.active(database) + "\"}");

    assertThat(similarTo(draft)).hasSize(1);
  }

  @Test
  void as_long_as_no_type_is_known_whatever_is_near_is_offered_the_nearest_first() {
    JsonNode farther = begin(siti, FIRE + "," + at(200));
    JsonNode nearer = begin(siti, VIOLENCE + ",\"narrative\":\"dipukul\"," + at(20));
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + at(0));

    JsonNode offered = similarTo(draft);

    assertThat(idsOf(offered)).containsExactly(id(nearer), id(farther));
    assertThat(idsOf(similarTo(patch(agus, draft, FIRE)))).containsExactly(id(farther));
  }

  @Test
  void a_region_says_how_near_and_how_recent_and_that_may_be_the_whole_kecamatan() {
    String exercise = FIRE + ",\"exercise\":true,";
    JsonNode fire = begin(siti, exercise + at(900));
    ago(fire, 50);
    JsonNode draft = begin(agus, "\"state\":\"draft\"," + exercise + at(0));
    assertThat(similarTo(draft)).isEmpty();
    try {
      likeness("fire", null, 60);
      assertThat(idsOf(similarTo(draft))).contains(id(fire));
      likeness("buildingFire", 300, 60);
      assertThat(similarTo(draft)).isEmpty();
      database.sql("update incident_likeness set metres = 1000 where code <> 'flood'").update();
      assertThat(idsOf(similarTo(draft))).contains(id(fire));
    } finally {
      database.sql("delete from incident_likeness where code <> 'flood'").update();
    }
  }

  @Test
  void the_regions_file_is_in_force() {
    assertThat(likenesses.of("flood", "disaster")).isEqualTo(new Likeness("flood", null, 60));
    assertThat(likenesses.of("other", "flood")).isEqualTo(new Likeness("flood", null, 60));
    assertThat(likenesses.of("other", "others")).isEqualTo(Likeness.USUAL);
  }

  @Test
  void a_report_is_merged_and_parted_again_and_keeps_its_number_and_words() {
    UUID first = KnownCall.active(database);
    UUID second = KnownCall.active(database);
    JsonNode fire =
        begin(siti, FIRE + ",\"narrative\":\"api dari dapur\",\"call\":\"" + first + "\"," + at(0));
    JsonNode draft =
        begin(
            agus,
            "\"state\":\"draft\",\"narrative\":\"ada tabung gas\",\"call\":\""
                + second
                + "\","
                + at(50));

    JsonNode merged = json(merge(draft, fire), 200);
    assertThat(merged.path("state").asString()).isEqualTo("closed");
    assertThat(merged.at("/mergedInto/number")).isEqualTo(fire.path("number"));
    assertThat(merged.path("narrative").asString()).isEqualTo("ada tabung gas");
    assertThat(callsOf(fire)).containsExactly(first.toString(), second.toString());
    assertThat(incidentsOf(second)).containsExactly(id(fire));
    assertThat(json(merge(draft, fire), 200)).isEqualTo(merged);

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
    assertThat(callsOf(fire)).containsExactly(first.toString());
    assertThat(incidentsOf(second)).containsExactly(id(draft));
    assertThat(json(agus.delete(pathOf(draft) + "/merged-into"), 409).path("type").asString())
        .endsWith("incident-not-merged");
  }

  @Test
  void every_link_stands_in_the_timeline_of_both() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode other = begin(agus, FIRE);
    merge(other, fire);
    agus.delete(pathOf(other) + "/merged-into");

    assertThat(links(fire))
        .containsExactly("merged " + number(other) + " -> null", "merged null -> " + number(other));
    assertThat(links(other))
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
    merge(urgent, mild);

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
    JsonNode report = json(merge(begin(agus, FIRE + ",\"priority\":1"), fire), 200);
    patch(siti, json(siti.get(pathOf(fire)), 200), "\"priority\":3");

    report = patch(agus, report, "\"narrative\":\"asap tipis\",\"address\":\"Jl. Mawar\"");
    assertThat(priorityOf(fire)).isEqualTo(3);
    report = patch(agus, report, "\"priority\":2");
    assertThat(priorityOf(fire)).isEqualTo(2);
  }

  @Test
  void a_call_that_both_had_is_still_on_both_when_they_are_parted() {
    UUID call = KnownCall.active(database);
    JsonNode fire = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    JsonNode other = begin(agus, FIRE + ",\"call\":\"" + call + "\"");
    merge(other, fire);
    assertThat(incidentsOf(call)).containsExactly(id(fire));

    json(agus.delete(pathOf(other) + "/merged-into"), 200);

    assertThat(callsOf(fire)).containsExactly(call.toString());
    assertThat(callsOf(other)).containsExactly(call.toString());
    assertThat(incidentsOf(call)).containsExactlyInAnyOrder(id(fire), id(other));
  }

  @Test
  void a_call_that_is_brought_to_or_taken_from_a_merged_one_is_the_business_of_who_goes_on() {
    UUID own = KnownCall.active(database);
    UUID late = KnownCall.active(database);
    JsonNode fire = begin(siti, FIRE + "," + withCall());
    JsonNode other = begin(agus, FIRE + ",\"call\":\"" + own + "\"");
    merge(other, fire);

    String body = "{\"call\":\"" + late + "\"}";
    assertThat(agus.post(pathOf(other) + "/calls", body).statusCode()).isEqualTo(204);
    assertThat(callsOf(fire)).hasSize(3).contains(late.toString());
    assertThat(incidentsOf(late)).containsExactly(id(fire));

    assertThat(agus.delete(pathOf(other) + "/calls/" + own).statusCode()).isEqualTo(204);
    assertThat(callsOf(fire)).hasSize(2).doesNotContain(own.toString());
    assertThat(incidentsOf(own)).isEmpty();
  }

  @Test
  void who_links_and_writes_at_the_same_time_neither_waits_for_ever_nor_loses_a_call() {
    JsonNode top = begin(siti, FIRE + "," + withCall());
    List<JsonNode> others = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      others.add(begin(siti, FIRE + "," + withCall()));
    }
    List<Integer> answers =
        others.parallelStream()
            .flatMap(other ->
                IntStream.range(0, 8)
                    .mapToObj(round -> {
                      String link = pathOf(other) + "/merged-into";
                      HttpResponse<String> answer =
                          switch (round % 4) {
                            case 0 -> merge(other, top);
                            case 1 ->
                                tryPatch(
                                    siti,
                                    json(siti.get(pathOf(other)), 200),
                                    "\"priority\":" + (round % 3 + 1));
                            case 2 -> split(top, UUID.fromString(other.at("/calls/0").asString()));
                            default -> agus.delete(link);
                          };
                      return answer.statusCode();
                    }))
            .toList();

    assertThat(answers).allMatch(status -> status < 500);
    others.forEach(other -> merge(other, top));
    assertThat(callsOf(top)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void who_gives_way_to_somebody_else_is_asked_to_come_again() {
    JsonNode one = begin(siti, FIRE);
    JsonNode two = begin(siti, FIRE);
    boolean inOrder = id(one).compareTo(id(two)) < 0;
    JsonNode low = inOrder ? one : two;
    JsonNode high = inOrder ? two : one;
    merge(low, high);
    JsonNode merged = json(siti.get(pathOf(low)), 200);

    HttpResponse<String> answer =
        Objects.requireNonNull(
            transactions.execute(transaction -> {
              hold(high);
              var change =
                  CompletableFuture.supplyAsync(() -> tryPatch(agus, merged, "\"priority\":1"));
              await().pollInterval(Duration.ofMillis(20)).until(this::somebodyWaits);
              hold(low);
              return change.join();
            }));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(tryPatch(agus, merged, "\"priority\":1").statusCode()).isEqualTo(200);
  }

  private void hold(JsonNode incident) {
    database
        .sql("select id from incident where id = ? for update")
        .param(UUID.fromString(id(incident)))
        .query(UUID.class)
        .single();
  }

  private boolean somebodyWaits() {
    return database
        .sql(
            """
            select exists (select from pg_stat_activity where wait_event_type = 'Lock'
              and datname = current_database() and query like '%for update%')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void what_cannot_be_one_is_refused_and_nothing_changes() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode exercise = begin(siti, FIRE + ",\"exercise\":true");
    JsonNode closed = patch(siti, begin(siti, FIRE), "\"state\":\"closed\",\"reason\":\"padam\"");
    JsonNode other = begin(siti, FIRE);

    assertThat(merge(fire, fire).body()).contains("incident-itself");
    assertThat(merge(exercise, fire).body()).contains("exercise-and-real");
    assertThat(merge(fire, closed).statusCode()).isEqualTo(409);
    assertThat(merge(closed, fire).statusCode()).isEqualTo(409);
    json(merge(other, fire), 200);
    assertThat(merge(begin(siti, FIRE), other).statusCode()).isEqualTo(409);
    assertThat(siti.send("PUT", pathOf(fire) + "/merged-into", "{}").statusCode()).isEqualTo(400);
    assertThat(siti.send("PUT", pathOf(fire) + "/merged-into", "{\"incident\":\"x\"}").statusCode())
        .isEqualTo(404);
    JsonNode merged = json(siti.get(pathOf(other)), 200);
    assertThat(tryPatch(siti, merged, "\"state\":\"open\"").body()).contains("incident-merged");
  }

  @Test
  void a_draft_that_others_were_merged_into_cannot_be_dropped() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"," + withCall());
    JsonNode other = begin(agus, "\"state\":\"draft\"," + withCall());
    merge(other, draft);

    JsonNode now = json(siti.get(pathOf(draft)), 200);
    assertThat(tryPatch(siti, now, "\"state\":\"closed\",\"reason\":\"x\"").body())
        .contains("draft-of-several");

    JsonNode silent = begin(siti, "\"state\":\"draft\"");
    merge(begin(agus, "\"state\":\"draft\"," + withCall()), silent);
    now = json(siti.get(pathOf(silent)), 200);
    assertThat(tryPatch(siti, now, "\"state\":\"closed\",\"reason\":\"x\"").body())
        .contains("draft-of-several");
  }

  @Test
  void fifty_calls_on_one_fire_are_one_incident_with_fifty_calls_and_what_only_one_said() {
    JsonNode fire = begin(siti, FIRE + ",\"narrative\":\"api besar\"," + withCall() + "," + at(0));
    List<String> numbers = new ArrayList<>();
    for (int caller = 1; caller < 50; caller++) {
      String said = caller == 31 ? "api besar, nenek terjebak di lantai dua" : "api besar";
      JsonNode draft =
          begin(
              agus,
              "\"state\":\"draft\",\"narrative\":\"" + said + "\"," + withCall() + "," + at(9));
      numbers.add(number(draft));
      json(merge(draft, fire), 200);
    }

    JsonNode reports = json(siti.get(pathOf(fire) + "/reports"), 200).path("items");
    assertThat(callsOf(fire)).hasSize(50).doesNotHaveDuplicates();
    assertThat(reports).hasSize(50);
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(reports.valueStream().filter(report -> !report.path("alone").isEmpty()).toList())
        .singleElement()
        .satisfies(report ->
            assertThat(report.path("alone").toString())
                .isEqualTo("[\"nenek terjebak di lantai dua\"]"));
    assertThat(similarTo(begin(agus, "\"state\":\"draft\"," + FIRE + "," + at(0)))).hasSize(1);
  }

  @Test
  void a_call_is_split_off_as_a_new_incident_or_as_what_it_was_taken_down() {
    UUID direct = KnownCall.active(database);
    UUID merged = KnownCall.active(database);
    JsonNode fire = begin(siti, FIRE + ",\"address\":\"Jl. Mawar 3\"," + withCall() + "," + at(0));
    siti.post(pathOf(fire) + "/calls", "{\"call\":\"" + direct + "\"}");
    JsonNode draft = begin(agus, "\"state\":\"draft\",\"call\":\"" + merged + "\"");
    merge(draft, fire);

    JsonNode again = json(split(fire, merged), 201);
    assertThat(again.path("number")).isEqualTo(draft.path("number"));
    JsonNode own = json(split(fire, direct), 201);
    assertThat(own.path("number").asString()).isNotIn(number(fire), number(draft));
    assertThat(own.path("state").asString()).isEqualTo("open");
    assertThat(own.path("address").asString()).isEqualTo("Jl. Mawar 3");
    assertThat(own.path("point")).isEqualTo(fire.path("point"));
    assertThat(own.path("calls").toString()).isEqualTo("[\"" + direct + "\"]");
    assertThat(incidentsOf(direct)).containsExactly(id(own));
    assertThat(callsOf(fire)).hasSize(1);
    assertThat(links(fire)).startsWith("merged " + number(own) + " -> null");
    assertThat(split(fire, UUID.fromString(callsOf(fire).getFirst())).statusCode()).isEqualTo(409);
    assertThat(split(fire, direct).statusCode()).isEqualTo(404);
  }

  @Test
  void a_call_that_is_split_off_is_as_urgent_as_answers_made_the_whole() {
    UUID direct = KnownCall.active(database);
    JsonNode draft =
        begin(siti, "\"state\":\"draft\",\"answers\":{\"fire.storeys\":\"4\"}," + withCall());
    siti.post(pathOf(draft) + "/calls", "{\"call\":\"" + direct + "\"}");

    JsonNode own = json(split(draft, direct), 201);

    assertThat(own.path("priority").asInt()).isEqualTo(2);
    assertThat(own.path("answers").isEmpty()).isTrue();
  }

  @Test
  void what_was_merged_twice_is_parted_with_its_calls_from_both() {
    UUID call = KnownCall.active(database);
    JsonNode top = begin(siti, FIRE + "," + withCall());
    JsonNode middle = begin(siti, FIRE + "," + withCall());
    JsonNode low = begin(siti, FIRE + ",\"call\":\"" + call + "\"");
    merge(low, middle);
    merge(middle, top);
    assertThat(callsOf(top)).hasSize(3);
    assertThat(json(siti.get(pathOf(top) + "/reports"), 200).path("items")).hasSize(3);

    assertThat(json(split(top, call), 201).path("id").asString()).isEqualTo(id(low));

    assertThat(callsOf(top)).hasSize(2);
    assertThat(callsOf(middle)).hasSize(1);
    assertThat(incidentsOf(call)).containsExactly(id(low));
  }

  private String at(double metresNorth) {
    return String.format(
        Locale.ROOT,
        "\"point\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.7f]}",
        here,
        LATITUDE + metresNorth * METRE);
  }

  private String withCall() {
    return "\"call\":\"" + KnownCall.active(database) + "\"";
  }

  private void ago(JsonNode incident, int minutes) {
    database
        .sql("update incident set told_at = told_at - ? * interval '1 minute' where id = ?")
        .params(minutes, UUID.fromString(id(incident)))
        .update();
  }

  private void likeness(String code, @Nullable Integer metres, int minutes) {
    database
        .sql(
            """
            insert into incident_likeness select max(version), :code, :metres::integer, :minutes
            from region_version
            """)
        .param("code", code)
        .param("metres", metres)
        .param("minutes", minutes)
        .update();
  }

  private JsonNode similarTo(JsonNode draft) {
    return json(agus.get(pathOf(draft) + "/similar"), 200).path("items");
  }

  private HttpResponse<String> merge(JsonNode incident, JsonNode into) {
    return agus.send(
        "PUT", pathOf(incident) + "/merged-into", "{\"incident\":\"" + id(into) + "\"}");
  }

  private HttpResponse<String> split(JsonNode incident, UUID call) {
    return siti.post(pathOf(incident) + "/split", "{\"call\":\"" + call + "\"}");
  }

  private List<String> callsOf(JsonNode incident) {
    return json(siti.get(pathOf(incident)), 200)
        .path("calls")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private List<String> incidentsOf(UUID call) {
    return json(siti.get("/api/calls/" + call), 200)
        .path("incidents")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private List<String> links(JsonNode incident) {
    return json(siti.get(pathOf(incident) + "/timeline"), 200)
        .path("items")
        .valueStream()
        .filter(entry -> entry.path("what").asString().startsWith("merged"))
        .map(entry ->
            entry.path("what").asString()
                + " "
                + orNull(entry.path("from"))
                + " -> "
                + orNull(entry.path("to")))
        .toList();
  }

  private static String orNull(JsonNode value) {
    return value.isNull() ? "null" : value.asString();
  }

  private static List<String> idsOf(JsonNode offered) {
    return offered.valueStream().map(each -> each.at("/incident/id").asString()).toList();
  }

  private int priorityOf(JsonNode incident) {
    return json(siti.get(pathOf(incident)), 200).path("priority").asInt();
  }

  private static String id(JsonNode incident) {
    return incident.path("id").asString();
  }

  private static String number(JsonNode incident) {
    return incident.path("number").asString();
  }
}
