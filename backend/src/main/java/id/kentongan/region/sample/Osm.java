package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map as OpenStreetMap keeps one: nodes, ways and relations with their tags. */
final class Osm {

  record Node(long latitude, long longitude, Map<String, String> tags) {}

  record Way(List<Integer> nodes, Map<String, String> tags) {}

  /** Its members are ways, each outer or inner. */
  record Relation(List<Integer> ways, List<String> roles, Map<String, String> tags) {}

  private final Projection projection;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  Osm(Projection projection) {
    this.projection = projection;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Way> ways() {
    return ways;
  }

  List<Relation> relations() {
    return relations;
  }

  int node(Point p, Map<String, String> tags) {
    nodes.add(new Node(projection.latitude(p), projection.longitude(p), tags));
    return nodes.size();
  }

  int node(Point p) {
    return node(p, Map.of());
  }

  int way(List<Integer> refs, Map<String, String> tags) {
    ways.add(new Way(refs, tags));
    return ways.size();
  }

  int line(List<Point> points, Map<String, String> tags) {
    return way(new ArrayList<>(points.stream().map(this::node).toList()), tags);
  }

  /** A closed way; the first place is not repeated at the end of {@code ring}. */
  int area(List<Point> ring, Map<String, String> tags) {
    List<Integer> refs = new ArrayList<>(ring.stream().map(this::node).toList());
    refs.add(refs.getFirst());
    return way(refs, tags);
  }

  void relation(List<Integer> members, List<String> roles, Map<String, String> tags) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("type", "multipolygon");
    all.putAll(tags);
    relations.add(new Relation(members, roles, all));
  }

  /** Tags in the order given: key, value, key, value; empty values are left out. */
  static Map<String, String> tags(String... keysAndValues) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (!keysAndValues[i + 1].isEmpty()) {
        tags.put(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return tags;
  }
}
