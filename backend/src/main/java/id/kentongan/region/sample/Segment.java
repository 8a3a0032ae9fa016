package id.kentongan.region.sample;

/** One straight piece of a street, between two neighbouring nodes of it. */
record Segment(Street street, int from, int to) {

  boolean touches(int node) {
    return from == node || to == node;
  }
}
