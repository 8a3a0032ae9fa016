package id.kentongan.geo.roads;

import com.graphhopper.coll.MinHeapWithUpdate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How long one class of vehicle takes from each crossing to one place: Dijkstra's tree, grown from
 * the place against the direction of travel.
 */
final class ReverseTree {

  private final Arcs arcs;
  private final BitSet closed;
  private final int bit;
  private final float[] secondsPerMetre = new float[RoadClass.values().length];
  private final float[] seconds;
  private final float[] metres;
  private final MinHeapWithUpdate next;

  /**
   * @param closed stretches that nobody may drive
   */
  ReverseTree(Arcs arcs, VehicleClass vehicle, BitSet closed) {
    this.arcs = arcs;
    this.closed = closed;
    this.bit = vehicle.bit();
    for (RoadClass each : RoadClass.values()) {
      secondsPerMetre[each.ordinal()] = (float) each.secondsPerMetre(vehicle);
    }
    this.seconds = new float[arcs.crossings()];
    this.metres = new float[arcs.crossings()];
    Arrays.fill(seconds, Float.POSITIVE_INFINITY);
    this.next = new MinHeapWithUpdate(arcs.crossings());
  }

  /** Begins at both ends of the stretch where the place is, as far as one may come from there. */
  void begin(Spot place) {
    if ((place.along() & bit) != 0) {
      reach(place.from(), pace(place) * place.metresBefore(), place.metresBefore());
    }
    if ((place.against() & bit) != 0) {
      reach(place.to(), pace(place) * place.metresBehind(), place.metresBehind());
    }
  }

  /** Begins at a crossing. */
  void begin(int crossing) {
    reach(crossing, 0, 0);
  }

  float pace(Spot spot) {
    return secondsPerMetre[spot.roadClass().ordinal()];
  }

  /**
   * Grows until all that is wanted is known.
   *
   * @param limit seconds; what is farther stays unknown
   * @param wanted crossings
   * @return whether it ended at the limit, so that there is more behind it
   */
  boolean grow(float limit, BitSet wanted) {
    int left = wanted.cardinality();
    while (!next.isEmpty() && left > 0) {
      if (next.peekValue() > limit) {
        return true;
      }
      int crossing = next.poll();
      if (wanted.get(crossing)) {
        left--;
      }
      grow(crossing);
    }
    return false;
  }

  private void grow(int crossing) {
    int end = arcs.first()[crossing + 1];
    for (int arc = arcs.first()[crossing]; arc < end; arc++) {
      if ((arcs.vehicles()[arc] & bit) != 0 && !closed.get(arcs.stretch()[arc])) {
        float length = arcs.metres()[arc];
        reach(
            arcs.from()[arc],
            seconds[crossing] + length * secondsPerMetre[arcs.roadClass()[arc]],
            metres[crossing] + length);
      }
    }
  }

  private void reach(int crossing, float inSeconds, float inMetres) {
    float known = seconds[crossing];
    if (inSeconds < known) {
      seconds[crossing] = inSeconds;
      metres[crossing] = inMetres;
      if (known == Float.POSITIVE_INFINITY) {
        next.push(crossing, inSeconds);
      } else {
        next.update(crossing, inSeconds);
      }
    }
  }

  /** Infinite as long as it is not known. */
  float seconds(int crossing) {
    return seconds[crossing];
  }

  float metres(int crossing) {
    return metres[crossing];
  }
}
