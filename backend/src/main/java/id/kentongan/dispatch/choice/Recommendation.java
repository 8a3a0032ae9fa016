package id.kentongan.dispatch.choice;

import id.kentongan.fleet.CallSign;
import java.util.List;

/**
 * Who would best be sent to an incident just now, and what cannot be had.
 *
 * @param picks in the order of the plan's lines, of each line the soonest first
 * @param shortfalls in the order of the plan's lines
 */
public record Recommendation(List<Pick> picks, List<Shortfall> shortfalls) {

  static final Recommendation NOBODY = new Recommendation(List.of(), List.of());

  public Recommendation {
    picks = List.copyOf(picks);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * A unit to be sent.
   *
   * @param capability of the line that it serves; it serves no other
   * @param eta seconds until it is there
   * @param distance metres of its way
   * @param estimated by a straight line: to be shown as <i>perkiraan</i>
   */
  public record Pick(
      CallSign unit, String capability, int eta, int distance, Reason reason, boolean estimated) {}

  /**
   * Units that the plan asks for and nobody can send.
   *
   * @param missing how many, at least 1, for this cause; a line may be short for several
   */
  public record Shortfall(String capability, int missing, Cause cause) {}
}
