package id.kentongan.region.sample;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a map in OpenStreetMap's binary form. The blobs are stored, not deflated: what zlib makes
 * of the same bytes differs between its versions, and the file has to be the same everywhere.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF Format</a>
 */
final class OsmPbf {

  private static final int BLOCK = 8_000;

  private final DataOutputStream out;

  private OsmPbf(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  static void write(Osm osm, OutputStream to) throws IOException {
    OsmPbf file = new OsmPbf(to);
    Proto header = new Proto().text(4, "OsmSchema-V0.6").text(4, "DenseNodes");
    file.blob("OSMHeader", header.text(5, "Sort.Type_then_ID").text(16, "kentongan"));
    for (int i = 0; i < osm.nodes().size(); i += BLOCK) {
      file.nodes(osm.nodes().subList(i, Math.min(i + BLOCK, osm.nodes().size())), i + 1);
    }
    for (int i = 0; i < osm.ways().size(); i += BLOCK) {
      file.ways(osm.ways().subList(i, Math.min(i + BLOCK, osm.ways().size())), i + 1);
    }
    file.relations(osm.relations());
    file.out.flush();
  }

  private void blob(String type, Proto content) throws IOException {
    byte[] raw = content.toBytes();
    byte[] blob = new Proto().bytes(1, raw).toBytes();
    byte[] header = new Proto().text(1, type).number(3, blob.length).toBytes();
    out.writeInt(header.length);
    out.write(header);
    out.write(blob);
  }

  private void block(Strings strings, Proto group) throws IOException {
    blob("OSMData", new Proto().message(1, strings.table()).message(2, group));
  }

  private void nodes(List<Osm.Node> nodes, int firstId) throws IOException {
    Strings strings = new Strings();
    Proto ids = new Proto();
    Proto latitudes = new Proto();
    Proto longitudes = new Proto();
    Proto tags = new Proto();
    long latitude = 0;
    long longitude = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Osm.Node node = nodes.get(i);
      ids.zigzag(i == 0 ? firstId : 1);
      latitudes.zigzag(node.latitude() - latitude);
      longitudes.zigzag(node.longitude() - longitude);
      latitude = node.latitude();
      longitude = node.longitude();
      node.tags().forEach((key, value) -> tags.raw(strings.index(key)).raw(strings.index(value)));
      tags.raw(0);
    }
    Proto dense =
        new Proto().message(1, ids).message(8, latitudes).message(9, longitudes).message(10, tags);
    block(strings, new Proto().message(2, dense));
  }

  private void ways(List<Osm.Way> ways, int firstId) throws IOException {
    Strings strings = new Strings();
    Proto group = new Proto();
    for (int i = 0; i < ways.size(); i++) {
      Proto way = tagged(firstId + i, ways.get(i).tags(), strings);
      group.message(3, way.message(8, deltas(ways.get(i).nodes())));
    }
    block(strings, group);
  }

  private void relations(List<Osm.Relation> relations) throws IOException {
    Strings strings = new Strings();
    Proto group = new Proto();
    for (int i = 0; i < relations.size(); i++) {
      Osm.Relation relation = relations.get(i);
      Proto roles = new Proto();
      Proto types = new Proto();
      relation.roles().forEach(role -> roles.raw(strings.index(role)));
      relation.roles().forEach(role -> types.raw(1));
      Proto message = tagged(i + 1, relation.tags(), strings);
      group.message(
          4, message.message(8, roles).message(9, deltas(relation.ways())).message(10, types));
    }
    block(strings, group);
  }

  private static Proto tagged(int id, Map<String, String> tags, Strings strings) {
    Proto keys = new Proto();
    Proto values = new Proto();
    tags.keySet().forEach(key -> keys.raw(strings.index(key)));
    tags.values().forEach(value -> values.raw(strings.index(value)));
    Proto message = new Proto().number(1, id);
    return keys.isEmpty() ? message : message.message(2, keys).message(3, values);
  }

  private static Proto deltas(List<Integer> references) {
    Proto deltas = new Proto();
    int last = 0;
    for (int reference : references) {
      deltas.zigzag(reference - last);
      last = reference;
    }
    return deltas;
  }

  /** The texts of one block, each once, numbered in the order of their first use. */
  private static final class Strings {

    private final Map<String, Integer> indices = new LinkedHashMap<>(Map.of("", 0));

    int index(String text) {
      return indices.computeIfAbsent(text, t -> indices.size());
    }

    Proto table() {
      Proto table = new Proto();
      indices.keySet().forEach(text -> table.bytes(1, text.getBytes(StandardCharsets.UTF_8)));
      return table;
    }
  }
}
