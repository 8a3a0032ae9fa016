package id.kentongan.geo;

import java.util.ArrayList;
import java.util.List;

/** An extract of OpenStreetMap, written as XML. */
public final class WrittenOsm {

  private final List<String> nodes = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();

  /** Tags as {@code key=value}. */
  public long node(double longitude, double latitude, String... tags) {
    long id = nodes.size() + 1;
    nodes.add(
        "<node id='%d' lon='%s' lat='%s'>%s</node>".formatted(id, longitude, latitude, tags(tags)));
    return id;
  }

  public long way(List<Long> references, String... tags) {
    long id = ways.size() + 1;
    StringBuilder text = new StringBuilder();
    references.forEach(reference -> text.append("<nd ref='%d'/>".formatted(reference)));
    ways.add("<way id='%d'>%s%s</way>".formatted(id, text, tags(tags)));
    return id;
  }

  /** A closed way around a box. */
  long box(double west, double south, double size, String... tags) {
    List<Long> corners = corners(west, south, size);
    corners.add(corners.getFirst());
    return way(corners, tags);
  }

  /** Four corners, counterclockwise. */
  List<Long> corners(double west, double south, double size) {
    return new ArrayList<>(
        List.of(
            node(west, south),
            node(west + size, south),
            node(west + size, south + size),
            node(west, south + size)));
  }

  /** Members as {@code role:way}. */
  void relation(List<String> members, String... tags) {
    StringBuilder text = new StringBuilder();
    for (String member : members) {
      String[] parts = member.split(":", 2);
      text.append("<member type='way' ref='%s' role='%s'/>".formatted(parts[1], parts[0]));
    }
    relations.add(
        "<relation id='%d'>%s%s</relation>".formatted(relations.size() + 1, text, tags(tags)));
  }

  public String xml() {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n"
        + String.join("\n", nodes)
        + String.join("\n", ways)
        + String.join("\n", relations)
        + "\n</osm>\n";
  }

  private static String tags(String... tags) {
    StringBuilder text = new StringBuilder();
    for (String tag : tags) {
      String[] parts = tag.split("=", 2);
      text.append("<tag k='%s' v='%s'/>".formatted(parts[0], parts[1]));
    }
    return text.toString();
  }
}
