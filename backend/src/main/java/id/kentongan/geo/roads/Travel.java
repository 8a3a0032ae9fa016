package id.kentongan.geo.roads;

/** How long somebody would be under way, or why that cannot be said. */
public sealed interface Travel {

  /**
   * A way there.
   *
   * @param estimated in a straight line, lengthened as roads of the region are, because the network
   *     does not know it: to be shown as <i>perkiraan</i>
   */
  record Known(int seconds, int metres, boolean estimated) implements Travel {}

  /** It takes longer than {@link TravelTimes#LIMIT}, if there is a way at all. */
  record TooFar() implements Travel {}

  /** No open road leads there that such a vehicle may drive. */
  record NoWay() implements Travel {}
}
