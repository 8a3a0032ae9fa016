package id.kentongan.dispatch.choice;

import com.fasterxml.jackson.annotation.JsonValue;

/** What keeps a unit from a line that lacks one; what a dispatcher can change first comes first. */
public enum Cause {
  /** Nobody knows yet where it happened. */
  NO_PLACE("noPlace"),
  /** It serves another line of the same plan. */
  RESERVED("reserved"),
  /** Its device is silent: nobody knows where it is. */
  STALE("stale"),
  /** It was sent to another incident. */
  ASSIGNED("assigned"),
  /** It takes longer than {@link id.kentongan.geo.roads.TravelTimes#LIMIT}. */
  TOO_FAR("tooFar"),
  /** No open road leads it there. */
  NO_WAY("noWay"),
  /** Somebody said that it is out of service. */
  UNAVAILABLE("unavailable"),
  OFF_DUTY("offDuty"),
  /** There is none, or no more than those. */
  NONE("none");

  private final String code;

  Cause(String code) {
    this.code = code;
  }

  /** As the API has it. */
  @JsonValue
  public String code() {
    return code;
  }
}
