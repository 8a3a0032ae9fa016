package id.kentongan.geo.roads;

/**
 * Where somebody is on the network: on a stretch between two crossings.
 *
 * @param from the crossing at which the stretch begins, as it is drawn
 * @param to the crossing at its end
 * @param share of the stretch that lies before the spot, 0 to 1
 * @param metres of the whole stretch
 * @param along who may drive from its beginning to its end, by {@link VehicleClass#bit()}
 * @param against who may drive the other way
 */
record Spot(
    int stretch,
    int from,
    int to,
    double share,
    double metres,
    RoadClass roadClass,
    int along,
    int against) {

  float metresBefore() {
    return (float) (share * metres);
  }

  float metresBehind() {
    return (float) ((1 - share) * metres);
  }
}
