package id.kentongan.region.sample;

/**
 * How streets of one kind grow.
 *
 * @param step metres between two bends
 * @param shortest metres below which none is built
 * @param longest metres after which it ends
 * @param wander how much it sways, in radians a step
 * @param closeness share of the gap within which it notices another road
 * @param deadEnds share of the streets leading nowhere that are built all the same
 * @param evenness 1 if the gaps between its branches are all alike
 * @param branches whether more of its kind grow out of it
 */
record Habit(
    RoadClass roadClass,
    Spacing spacing,
    double step,
    double shortest,
    double longest,
    double wander,
    double closeness,
    double deadEnds,
    double evenness,
    boolean branches) {

  /** Metres between two parallel streets of this kind at a place; 0 where none is built. */
  @FunctionalInterface
  interface Spacing {
    double gap(Land land, Point p, Point way);
  }

  double gap(Land land, Point p, Point way) {
    return spacing.gap(land, p, way);
  }

  static Habit collectors() {
    return new Habit(
        RoadClass.TERTIARY, Habit::collectorGap, 28, 260, 2_600, 0.05, 0.5, 0.35, 0.75, true);
  }

  static Habit lanes() {
    return new Habit(
        RoadClass.UNCLASSIFIED, Habit::laneGap, 26, 130, 1_500, 0.12, 0.5, 0.7, 0.6, true);
  }

  static Habit locals() {
    return new Habit(
        RoadClass.RESIDENTIAL, Habit::localGap, 14, 40, 620, 0.09, 0.52, 0.6, 0.72, true);
  }

  static Habit alleys() {
    return new Habit(
        RoadClass.LIVING_STREET, Habit::alleyGap, 9, 24, 110, 0.22, 0.5, 0.8, 0.5, false);
  }

  static Habit footpaths() {
    return new Habit(RoadClass.FOOTWAY, Habit::alleyGap, 8, 20, 56, 0.3, 0.45, 0.7, 0.5, false);
  }

  private static double collectorGap(Land land, Point p, Point way) {
    if (land.quarterAt(p) != null || !land.isShown(p)) {
      return 0;
    }
    double density = land.density(p);
    return density < 0.14 ? 0 : 620 - 330 * density;
  }

  private static double laneGap(Land land, Point p, Point way) {
    return land.quarterAt(p) != null || !land.isShown(p) ? 0 : 520 - 250 * land.density(p);
  }

  private static double localGap(Land land, Point p, Point way) {
    Quarter quarter = land.quarterAt(p);
    if (quarter != null) {
      return quarter.kind().gap(Math.abs(way.dot(quarter.box().across())) > 0.7);
    }
    double density = land.density(p);
    if (density < 0.24 || !land.isShown(p)) {
      return 0;
    }
    double gap = 178 - 118 * Math.min(1, (density - 0.24) / 0.6);
    boolean longWay =
        Math.abs(way.dot(Point.towards(land.heading(p)))) > 0.7 == land.stretch(p) > 0;
    return longWay ? gap : gap * 1.75;
  }

  private static double alleyGap(Land land, Point p, Point way) {
    boolean crowded =
        land.quarterAt(p) == null && land.density(p) > 0.5 && land.stretch(p.times(1.7)) > -0.12;
    return crowded ? 44 : 0;
  }
}
