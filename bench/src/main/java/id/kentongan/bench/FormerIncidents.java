package id.kentongan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a room has behind it: closed incidents, one in a quarter of an hour, each with somebody who
 * was asked. All are copies of one that somebody took down, sent to and closed.
 */
final class FormerIncidents {

  /** Of each table its rows, with ids of their own. */
  private static final List<String> COPIES =
      List.of(
          """
          insert into incident select former.* from incident one, generate_series(1, ?) n,
            lateral jsonb_populate_record(one, jsonb_build_object(
              'id', md5(one.id::text || n), 'number', 'BENCH-' || n, 'on_screens', false,
              'point', ST_AsEWKT(ST_Project(one.point, random() * 10000, random() * 2 * pi())),
              'created_at', one.created_at - n * interval '15 min',
              'opened_at', one.opened_at - n * interval '15 min',
              'closed_at', one.closed_at - n * interval '15 min',
              'changed_at', one.changed_at - n * interval '15 min',
              'told_at', one.told_at - n * interval '15 min',
              'assignments', (select jsonb_agg(each || jsonb_build_object(
                'assignment', md5((each ->> 'assignment') || n)))
                from jsonb_array_elements(one.assignments) each))) former
            where one.id = ?
          """,
          """
          insert into incident_fact select former.*
            from generate_series(1, ?) n, incident_fact one,
            lateral jsonb_populate_record(one, jsonb_build_object(
              'incident', md5(one.incident::text || n))) former
            where one.incident = ?
          """,
          """
          insert into assignment select former.* from generate_series(1, ?) n, assignment one,
            lateral jsonb_populate_record(one, jsonb_build_object(
              'id', md5(one.id::text || n), 'incident', md5(one.incident::text || n),
              'holds', false, 'on_screens', false,
              'sent_at', one.sent_at - n * interval '15 min')) former
            where one.incident = ?
          """,
          """
          insert into assignment_fact
              (assignment, happened_at, learnt_at, source, username, name, change)
            select md5(one.assignment::text || n)::uuid, one.happened_at - n * interval '15 min',
              one.learnt_at - n * interval '15 min', one.source, one.username, one.name, one.change
            from generate_series(1, ?) n, assignment_fact one join assignment a on a.id = one.assignment
            where a.incident = ?
          """);

  private static final JsonMapper JSON = new JsonMapper();

  private FormerIncidents() {}

  static void store(RunningSystem system, int count) throws IOException, SQLException {
    UUID one = closed(system);
    try (Connection database = system.connect()) {
      for (String copies : COPIES) {
        try (PreparedStatement insert = database.prepareStatement(copies)) {
          insert.setInt(1, count);
          insert.setObject(2, one);
          insert.executeUpdate();
        }
      }
      database.createStatement().execute("analyze");
    }
  }

  private static UUID closed(RunningSystem system) throws IOException, SQLException {
    try (Incidents incidents = new Incidents(new SignedIn(system, "calltaker"));
        RawHttp dispatcher = new SignedIn(system, "dispatcher").http()) {
      String opening = Incidents.opening(Spots.in(system, 1).get(0), 2);
      String id = incidents.take(incidents.begin(opening, ""));
      String sent =
          dispatcher.send(
              "POST",
              "/api/incidents/" + id + "/assignments",
              "",
              "{\"agencies\":[\"polres\"]}",
              201);
      String assignment = JSON.readTree(sent).path("items").path(0).path("id").asString();
      dispatcher.send(
          "PATCH", "/api/assignments/" + assignment, "", "{\"state\":\"acknowledged\"}", 200);
      return UUID.fromString(id);
    }
  }
}
