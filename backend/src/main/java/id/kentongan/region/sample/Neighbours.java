package id.kentongan.region.sample;

import java.util.List;
import java.util.stream.Stream;

/** Whose the land around the city is: a quarter of the wider country each. */
final class Neighbours {

  /** Metres from the centre: beyond whatever is drawn. */
  private static final double REACH = 25_000;

  private final List<String> names;
  private final Projection projection;

  Neighbours(City city) {
    this.names = city.words().list(city.plan().key() + ".neighbours");
    this.projection = city.plan().projection();
  }

  /** GeoJSON, one feature a line; they reach into the city, where its own areas count. */
  List<String> lines() {
    return List.of(
        "{\"type\":\"FeatureCollection\",\"features\":[",
        feature(0, -REACH, 0) + ",",
        feature(1, 0, 0) + ",",
        feature(2, -REACH, -REACH) + ",",
        feature(3, 0, -REACH),
        "]}");
  }

  private String feature(int number, double west, double south) {
    String[] name = names.get(number).split(" / ", 2);
    double east = west + REACH;
    double north = south + REACH;
    List<String> corners =
        Stream.of(
                new Point(west, south),
                new Point(east, south),
                new Point(east, north),
                new Point(west, north),
                new Point(west, south))
            .map(this::degrees)
            .toList();
    return "{\"type\":\"Feature\",\"properties\":{\"nama_kec\":\"%s\",\"nama_kab\":\"%s\"},"
            .formatted(name[0], name[1])
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + String.join(",", corners)
        + "]]}}";
  }

  private String degrees(Point p) {
    return "["
        + Projection.degrees(projection.longitude(p))
        + ","
        + Projection.degrees(projection.latitude(p))
        + "]";
  }
}
