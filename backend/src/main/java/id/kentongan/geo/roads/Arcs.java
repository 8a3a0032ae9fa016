package id.kentongan.geo.roads;

import com.graphhopper.routing.util.AllEdgesIterator;

/**
 * The network as a search against the direction of travel goes through it: of each crossing the
 * ways in which one may come to it. Bare arrays, because every question goes through all of them.
 *
 * @param first of a crossing's arcs; one more than there are crossings
 * @param from the crossing from which an arc comes
 * @param vehicles who may drive it, by {@link VehicleClass#bit()}
 * @param roadClass its ordinal
 */
record Arcs(
    int[] first, int[] from, int[] stretch, float[] metres, byte[] vehicles, byte[] roadClass) {

  static Arcs of(RoadStore store) {
    int[] first = new int[store.graph.getNodes() + 1];
    AllEdgesIterator each = store.graph.getAllEdges();
    while (each.next()) {
      count(first, each.getAdjNode(), each.get(store.vehicles));
      count(first, each.getBaseNode(), each.getReverse(store.vehicles));
    }
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    Arcs arcs = empty(first);
    int[] next = first.clone();
    each = store.graph.getAllEdges();
    while (each.next()) {
      int roadClass = each.get(store.roadClass).ordinal();
      arcs.add(
          next, each.getBaseNode(), each.getAdjNode(), each, each.get(store.vehicles), roadClass);
      arcs.add(
          next,
          each.getAdjNode(),
          each.getBaseNode(),
          each,
          each.getReverse(store.vehicles),
          roadClass);
    }
    return arcs;
  }

  private static void count(int[] first, int to, int vehicles) {
    first[to + 1] += vehicles == 0 ? 0 : 1;
  }

  private static Arcs empty(int[] first) {
    int arcs = first[first.length - 1];
    return new Arcs(
        first, new int[arcs], new int[arcs], new float[arcs], new byte[arcs], new byte[arcs]);
  }

  private void add(
      int[] next, int start, int end, AllEdgesIterator edge, int vehicles, int roadClass) {
    if (vehicles != 0) {
      int arc = next[end]++;
      from[arc] = start;
      stretch[arc] = edge.getEdge();
      metres[arc] = (float) edge.getDistance();
      this.vehicles[arc] = (byte) vehicles;
      this.roadClass[arc] = (byte) roadClass;
    }
  }

  int crossings() {
    return first.length - 1;
  }
}
