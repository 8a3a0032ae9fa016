package id.kentongan.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What a crew says of its assignment.
 *
 * @param reason of a refusal
 * @param second of the run in which it was so
 */
record Word(String assignment, Step step, @Nullable String reason, long second) {

  /** How far a crew is; codes are the API's. */
  enum Step {
    SENT("sent"),
    ACKNOWLEDGED("acknowledged"),
    EN_ROUTE("enRoute"),
    ON_SCENE("onScene"),
    TRANSPORTING("transporting"),
    AT_HOSPITAL("atHospital"),
    CLEARED("cleared"),
    REFUSED("refused");

    private final String code;

    Step(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    boolean isOver() {
      return this == CLEARED || this == REFUSED;
    }

    /** Whether it lasts until they have come somewhere. */
    boolean isUnderWay() {
      return this == EN_ROUTE || this == TRANSPORTING;
    }
  }
}
