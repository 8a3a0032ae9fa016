package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.region.Place;
import id.kentongan.region.RegionReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads the geometry of one area and refuses what is no area on a map of Indonesia. */
final class PolygonReader {

  private static final int MOST_VERTICES = 100_000;
  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final Place place;
  private final String code;
  private final String name;
  private final RegionReport report;
  private int vertices;

  PolygonReader(Place place, String code, String name, RegionReport report) {
    this.place = place;
    this.code = code;
    this.name = name;
    this.report = report;
  }

  Optional<MultiPolygon> read(JsonNode geometry) {
    String type = geometry.path("type").asString("");
    JsonNode coordinates = geometry.path("coordinates");
    if (!(type.equals("Polygon") || type.equals("MultiPolygon")) || coordinates.isEmpty()) {
      return refuse("area-shape", Map.of());
    }
    Polygon[] polygons =
        type.equals("Polygon")
            ? new Polygon[] {polygon(coordinates)}
            : coordinates.valueStream().map(this::polygon).toArray(Polygon[]::new);
    for (Polygon polygon : polygons) {
      if (polygon == null) {
        return Optional.empty();
      }
    }
    return valid(WGS84.createMultiPolygon(polygons));
  }

  private Optional<MultiPolygon> valid(MultiPolygon shape) {
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error == null) {
      return Optional.of(shape);
    }
    Coordinate at = error.getCoordinate();
    return refuse(
        "area-crossing", Map.of("longitude", degrees(at.getX()), "latitude", degrees(at.getY())));
  }

  /** To the centimetre: where lines cross is computed, and more would be noise. */
  private static String degrees(double value) {
    return BigDecimal.valueOf(value)
        .setScale(7, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private @Nullable Polygon polygon(JsonNode rings) {
    LinearRing[] read = rings.valueStream().map(this::ring).toArray(LinearRing[]::new);
    for (LinearRing ring : read) {
      if (ring == null) {
        return null;
      }
    }
    if (read.length == 0) {
      refuse("area-shape", Map.of());
      return null;
    }
    LinearRing[] holes = java.util.Arrays.copyOfRange(read, 1, read.length);
    return WGS84.createPolygon(read[0], holes);
  }

  private @Nullable LinearRing ring(JsonNode positions) {
    vertices += positions.size();
    if (vertices > MOST_VERTICES) {
      refuse("area-vertices", Map.of("limit", MOST_VERTICES));
      return null;
    }
    Coordinate[] ring = new Coordinate[positions.size()];
    for (int i = 0; i < ring.length; i++) {
      JsonNode position = positions.path(i);
      if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
        refuse("area-shape", Map.of());
        return null;
      }
      ring[i] = new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
      if (!Bounds.INDONESIA.contains(ring[i].getX(), ring[i].getY())) {
        refuse("area-elsewhere", Map.of("longitude", ring[i].getX(), "latitude", ring[i].getY()));
        return null;
      }
    }
    if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
      refuse("area-open", Map.of());
      return null;
    }
    return WGS84.createLinearRing(ring);
  }

  private Optional<MultiPolygon> refuse(String reason, Map<String, Object> arguments) {
    Map<String, Object> all = new HashMap<>(arguments);
    all.put("code", code);
    all.put("name", name);
    report.refuse(place, reason, all);
    return Optional.empty();
  }
}
