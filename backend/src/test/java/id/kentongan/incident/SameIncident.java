package id.kentongan.incident;

import static id.kentongan.incident.Room.callOf;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.pathOf;

import id.kentongan.support.Browser;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Reports that are, or may be, of the same incident: where a test has them, and what the room sees
 * of how they are linked.
 */
final class SameIncident {

  /** Degrees of latitude of a metre. */
  private static final double METRE = 1 / 111_195.0;

  private static final double LATITUDE = -6.4095;

  private static double longitude = 106.8085;

  private final JdbcClient database;
  private final Browser siti;
  private final Browser agus;

  /** Each test is somewhere else. */
  private final double here = longitude += 0.0035;

  SameIncident(JdbcClient database, Browser siti, Browser agus) {
    this.database = database;
    this.siti = siti;
    this.agus = agus;
  }

  String at(double metresNorth) {
    return String.format(
        Locale.ROOT,
        "\"point\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.7f]}",
        here,
        LATITUDE + metresNorth * METRE);
  }

  String withCall() {
    return "\"call\":\"" + KnownCall.active(database) + "\"";
  }

  JsonNode similarTo(JsonNode draft) {
    return json(agus.get(pathOf(draft) + "/similar"), 200).path("items");
  }

  List<String> callsOf(JsonNode incident) {
    return json(siti.get(pathOf(incident)), 200)
        .path("calls")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  List<String> incidentsOf(UUID call) {
    return callOf(siti, call).path("incidents").valueStream().map(JsonNode::asString).toList();
  }

  List<String> links(JsonNode incident) {
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

  static List<String> idsOf(JsonNode offered) {
    return offered.valueStream().map(each -> each.at("/incident/id").asString()).toList();
  }

  int priorityOf(JsonNode incident) {
    return json(siti.get(pathOf(incident)), 200).path("priority").asInt();
  }
}
