package id.kentongan.geo.osm;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Relation.MemberType;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import id.kentongan.geo.osm.OsmElements.Kind;
import id.kentongan.geo.osm.OsmElements.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decodes one block of a PBF file: deltas, the string table, the grid of coordinates. */
final class PbfBlock {

  private static final double NANO = 1e-9;

  private final OsmElements elements;
  private StringTable strings = StringTable.getDefaultInstance();

  PbfBlock(OsmElements elements) {
    this.elements = elements;
  }

  void read(PrimitiveBlock block) throws IOException {
    strings = block.getStringtable();
    for (PrimitiveGroup group : block.getPrimitivegroupList()) {
      if (elements.wants(Kind.NODE)) {
        for (Node node : group.getNodesList()) {
          elements.node(
              node.getId(),
              degrees(block, block.getLonOffset(), node.getLon()),
              degrees(block, block.getLatOffset(), node.getLat()),
              tags(node.getKeysList(), node.getValsList()));
        }
        readDense(block, group.getDense());
      }
      if (elements.wants(Kind.WAY)) {
        for (Way way : group.getWaysList()) {
          elements.way(way.getId(), nodes(way), tags(way.getKeysList(), way.getValsList()));
        }
      }
      if (elements.wants(Kind.RELATION)) {
        for (Relation relation : group.getRelationsList()) {
          elements.relation(
              relation.getId(),
              members(relation),
              tags(relation.getKeysList(), relation.getValsList()));
        }
      }
    }
  }

  private void readDense(PrimitiveBlock block, DenseNodes dense) throws IOException {
    long id = 0;
    long longitude = 0;
    long latitude = 0;
    int next = 0;
    for (int i = 0; i < dense.getIdCount(); i++) {
      id += dense.getId(i);
      longitude += dense.getLon(i);
      latitude += dense.getLat(i);
      Map<String, String> tags = Map.of();
      while (next < dense.getKeysValsCount() && dense.getKeysVals(next) != 0) {
        if (tags.isEmpty()) {
          tags = new HashMap<>();
        }
        tags.put(string(dense.getKeysVals(next)), string(dense.getKeysVals(next + 1)));
        next += 2;
      }
      next++;
      elements.node(
          id,
          degrees(block, block.getLonOffset(), longitude),
          degrees(block, block.getLatOffset(), latitude),
          tags);
    }
  }

  private static double degrees(PrimitiveBlock block, long offset, long value) {
    return NANO * (offset + block.getGranularity() * value);
  }

  private static long[] nodes(Way way) {
    long[] nodes = new long[way.getRefsCount()];
    long id = 0;
    for (int i = 0; i < nodes.length; i++) {
      id += way.getRefs(i);
      nodes[i] = id;
    }
    return nodes;
  }

  private List<Member> members(Relation relation) {
    List<Member> ways = new ArrayList<>();
    long id = 0;
    for (int i = 0; i < relation.getMemidsCount(); i++) {
      id += relation.getMemids(i);
      if (relation.getTypes(i) == MemberType.WAY) {
        ways.add(new Member(id, string(relation.getRolesSid(i))));
      }
    }
    return ways;
  }

  private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      tags.put(string(keys.get(i)), string(values.get(i)));
    }
    return tags;
  }

  private String string(int index) {
    return strings.getS(index).toStringUtf8();
  }
}
