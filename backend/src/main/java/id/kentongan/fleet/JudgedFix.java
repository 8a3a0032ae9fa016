package id.kentongan.fleet;

/** A fix on its way through the pipeline, and what the steps so far think of it. */
record JudgedFix(Fix fix, Judgement judgement) {

  enum Judgement {
    /** Nothing newer is known of the unit: it is there. */
    NEWEST,
    /** Something newer is known: it belongs to the track. */
    LATE,
    /** The unit can hardly have come there: it belongs to the track, and is marked in it. */
    DOUBTFUL
  }

  boolean isNewest() {
    return judgement == Judgement.NEWEST;
  }

  JudgedFix as(Judgement judged) {
    return new JudgedFix(fix, judged);
  }
}
