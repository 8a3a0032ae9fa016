package id.kentongan.simulation;

import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the system says of its region.
 *
 * @param vehicles by call sign
 * @param hospitals where they are
 */
record Fleet(List<Vehicle> vehicles, List<GeoPoint> hospitals) {

  /**
   * @param admin reads the roster
   * @param equipped call signs of the units that have a device
   * @throws CannotSimulate if the region is a real one
   */
  static Fleet of(SignedIn admin, Set<String> equipped) throws IOException, InterruptedException {
    if (!admin.get("/api/region").path("sample").asBoolean(false)) {
      throw new CannotSimulate(
          "this system serves a real region: try traffic on another home, with the sample region.");
    }
    JsonNode stations = admin.get("/api/stations").path("items");
    JsonNode roster = admin.get("/api/roster");
    return read(stations, roster, equipped);
  }

  /**
   * @param stations as the API lists them
   * @param roster as the API gives it
   */
  static Fleet read(JsonNode stations, JsonNode roster, Set<String> equipped) {
    Map<String, GeoPoint> places = new HashMap<>();
    stations.forEach(
        station -> places.put(station.path("code").asString(), point(station.path("point"))));
    Map<String, String> accounts = new HashMap<>();
    roster
        .path("crews")
        .forEach(crew -> {
          if (!crew.path("account").asString("").isEmpty()) {
            accounts.put(crew.path("unit").asString(), crew.path("account").asString());
          }
        });
    List<Vehicle> vehicles =
        roster
            .path("units")
            .valueStream()
            .filter(unit -> equipped.contains(unit.path("callSign").asString()))
            .map(unit -> vehicle(unit, places, accounts))
            .sorted(Comparator.comparing(Vehicle::callSign))
            .toList();
    List<GeoPoint> hospitals =
        stations
            .valueStream()
            .filter(station -> station.path("kind").asString("").equals("hospital"))
            .map(station -> point(station.path("point")))
            .toList();
    return new Fleet(vehicles, hospitals);
  }

  private static Vehicle vehicle(
      JsonNode unit, Map<String, GeoPoint> places, Map<String, String> accounts) {
    String callSign = unit.path("callSign").asString();
    GeoPoint home = places.get(unit.path("station").asString());
    if (home == null) {
      throw new CannotSimulate("%s has no station: give it one in the roster.".formatted(callSign));
    }
    boolean transports =
        List.of(unit.path("capabilities").asString("").split(" ")).contains("patientTransport");
    return new Vehicle(
        callSign,
        VehicleClass.find(unit.path("vehicleClass").asString("")).orElse(null),
        home,
        transports,
        accounts.get(callSign));
  }

  /** Of a GeoJSON geometry. */
  static GeoPoint point(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return new GeoPoint(coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
  }
}
