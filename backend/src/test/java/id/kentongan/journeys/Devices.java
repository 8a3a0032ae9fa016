package id.kentongan.journeys;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the units' devices say, as a script says it. */
final class Devices {

  /** Metres from its station within which a unit is there. */
  private static final double THERE = 50;

  private final URI web;
  private final Map<String, String> secrets;
  private final Map<String, GeoPoint> homes = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  Devices(RunningSystem system) {
    web = system.web();
    try {
      secrets =
          Files.readAllLines(system.home().resolve("devices.tsv")).stream()
              .map(line -> line.split("\t"))
              .collect(toMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Api admin = Api.signedIn(system, system.accounts("admin").getFirst());
    Map<String, GeoPoint> stations = new HashMap<>();
    for (JsonNode station : admin.get("/api/stations").path("items")) {
      stations.put(station.path("code").asString(), point(station));
    }
    for (JsonNode unit : admin.get("/api/roster").path("units")) {
      homes.put(unit.path("callSign").asString(), stations.get(unit.path("station").asString()));
    }
  }

  /**
   * Says of whoever is elsewhere that they are at their station; who is far from it is believed
   * after some seconds only.
   *
   * @param units as the API lists them
   * @return whether all were there already
   */
  boolean sendHome(JsonNode units) {
    List<String> elsewhere =
        units
            .valueStream()
            .filter(unit -> point(unit).distanceTo(home(callSign(unit))) > THERE)
            .map(Devices::callSign)
            .toList();
    elsewhere.forEach(unit -> say(unit, home(unit)));
    return elsewhere.isEmpty();
  }

  private static String callSign(JsonNode unit) {
    return unit.path("callSign").asString();
  }

  private GeoPoint home(String unit) {
    return requireNonNull(homes.get(unit), unit);
  }

  private void say(String unit, GeoPoint place) {
    String query =
        "id=%s&lat=%s&lon=%s&timestamp=%d"
            .formatted(
                secrets.get(unit),
                place.latitude(),
                place.longitude(),
                Instant.now().toEpochMilli());
    try {
      HttpRequest request = HttpRequest.newBuilder(web.resolve("/gps?" + query)).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Where a unit or station is. */
  static GeoPoint point(JsonNode thing) {
    JsonNode coordinates = thing.path("point").path("coordinates");
    return new GeoPoint(coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
  }
}
