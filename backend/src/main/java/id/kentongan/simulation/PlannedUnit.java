package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit does that nobody sends anywhere, how its crew answers, and what goes wrong.
 *
 * @param json whether its device sends JSON as Traccar Client does, else the form
 * @param startSecond before which it stands at its station
 * @param errands what it drives to when it is free, again and again; home after each
 * @param manners how its crew answers, one assignment after the other, again and again
 * @param troubles in the order of time, never two at once
 */
record PlannedUnit(
    Vehicle vehicle,
    boolean json,
    int startSecond,
    List<Errand> errands,
    List<Manner> manners,
    List<Trouble> troubles) {

  /** Whether this account signs in with the unit. */
  boolean speaks(String username) {
    return username.equals(vehicle.account());
  }

  /**
   * Somewhere to drive to.
   *
   * @param staySeconds there, and at home after it
   */
  record Errand(GeoPoint place, int staySeconds) {}

  /**
   * How a crew answers an assignment.
   *
   * @param answerSeconds until it says that it goes, or why not
   * @param turnoutSeconds from then on until it drives
   * @param refusal why it does not go; null: it goes
   * @param brings whether somebody is brought to a hospital
   */
  record Manner(
      int answerSeconds,
      int turnoutSeconds,
      int sceneSeconds,
      int hospitalSeconds,
      @Nullable String refusal,
      boolean brings) {}

  /**
   * What goes wrong with the device.
   *
   * @param from first second in which it does
   * @param until first second in which it does no more
   */
  record Trouble(Kind kind, int from, int until) {

    enum Kind {
      /** It is off: nobody will ever know where it was. */
      SILENT,
      /** Nothing gets through until later, then the newest first; nor does what the crew says. */
      OUT_OF_REACH,
      /** A fix is far from where it is. */
      JUMP,
      /** Each fix is sent two times. */
      TWICE
    }

    boolean isAt(long second) {
      return second >= from && second < until;
    }
  }
}
