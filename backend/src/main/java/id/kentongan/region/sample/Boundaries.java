package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** The kelurahan as GeoJSON, one feature a line. */
final class Boundaries {

  private final List<Ward> wards;
  private final Projection projection;

  Boundaries(List<Ward> wards, Projection projection) {
    this.wards = wards;
    this.projection = projection;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("{\"type\":\"FeatureCollection\",\"features\":["));
    for (int i = 0; i < wards.size(); i++) {
      lines.add(feature(wards.get(i)) + (i + 1 < wards.size() ? "," : ""));
    }
    lines.add("]}");
    return lines;
  }

  private String feature(Ward ward) {
    boolean one = ward.areas().size() == 1;
    String areas = String.join(",", ward.areas().stream().map(this::area).toList());
    String geometry =
        "{\"type\":\""
            + (one ? "Polygon" : "MultiPolygon")
            + "\",\"coordinates\":"
            + (one ? areas : "[" + areas + "]")
            + "}";
    return "{\"type\":\"Feature\",\"properties\":{"
        + String.join(
            ",",
            property("kode", ward.code()),
            property("nama", ward.name()),
            property("jenis", ward.kind()),
            property("kode_kec", ward.districtCode()),
            property("nama_kec", ward.districtName()))
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  /** The words are our own: letters and spaces, nothing to escape. */
  private static String property(String key, String value) {
    return "\"" + key + "\":\"" + value + "\"";
  }

  private String area(Outlines.Area area) {
    List<String> rings = new ArrayList<>(List.of(ring(area.outer())));
    area.holes().forEach(hole -> rings.add(ring(hole)));
    return "[" + String.join(",", rings) + "]";
  }

  private String ring(List<Point> ring) {
    List<Point> closed = new ArrayList<>(ring);
    closed.add(ring.getFirst());
    List<String> places =
        closed.stream()
            .map(p ->
                "["
                    + Projection.degrees(projection.longitude(p))
                    + ","
                    + Projection.degrees(projection.latitude(p))
                    + "]")
            .toList();
    return "[" + String.join(",", places) + "]";
  }
}
