package id.kentongan.region.sample;

/**
 * A piece of land built to one plan.
 *
 * @param kind what stands there
 * @param name on its gate
 */
record Quarter(Kind kind, String name, Box box) {

  enum Kind {
    /** A housing estate (perumahan): long rows, closely spaced. */
    ESTATE(52, 165),
    /** A factory estate. */
    INDUSTRY(210, 330);

    private final double rowGap;
    private final double crossGap;

    Kind(double rowGap, double crossGap) {
      this.rowGap = rowGap;
      this.crossGap = crossGap;
    }

    /** Metres between two streets of this heading, by the angle that the quarter's rows have. */
    double gap(boolean alongRows) {
      return alongRows ? rowGap : crossGap;
    }
  }
}
