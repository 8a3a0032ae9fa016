package id.kentongan.geo.roads;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From where vehicles of one class come to one place, and how long they take. */
final class Reach {

  private final Spot place;
  private final int bit;
  private final double factor;
  private final ReverseTree tree;
  private final Map<Origin, Spot> spots = new HashMap<>();
  private final boolean cut;

  /**
   * @param factor how many times as long as assumed the class takes, on every road
   * @param closed stretches that nobody may drive; but whoever is on one may leave it
   * @param network finds where an origin is
   */
  Reach(
      Spot place,
      VehicleClass vehicle,
      double factor,
      List<Origin> origins,
      RoadNetwork network,
      BitSet closed) {
    this.place = place;
    this.bit = vehicle.bit();
    this.factor = factor;
    this.tree = new ReverseTree(network.arcs(), vehicle, closed);
    BitSet wanted = new BitSet();
    for (Origin origin : origins) {
      network
          .find(origin.point(), vehicle)
          .ifPresent(spot -> {
            spots.put(origin, spot);
            wanted.set(spot.from());
            wanted.set(spot.to());
          });
    }
    tree.begin(place);
    this.cut = tree.grow((float) (TravelTimes.LIMIT.toSeconds() / factor), wanted);
  }

  /** Empty if the origin is off the network. */
  Optional<Travel> travel(Origin origin) {
    return Optional.ofNullable(spots.get(origin)).map(this::travel);
  }

  private Travel travel(Spot spot) {
    Way best = Way.NONE;
    if ((spot.along() & bit) != 0) {
      best = best.or(by(spot.to(), spot.metresBehind(), spot));
      if (isAhead(spot, place)) {
        best = best.or(straight(spot));
      }
    }
    if ((spot.against() & bit) != 0) {
      best = best.or(by(spot.from(), spot.metresBefore(), spot));
      if (isAhead(place, spot)) {
        best = best.or(straight(spot));
      }
    }
    if (best.seconds() == Double.POSITIVE_INFINITY) {
      return cut ? new Travel.TooFar() : new Travel.NoWay();
    }
    return TravelTimes.travel(best.seconds() * factor, best.metres(), false);
  }

  /** Whether the second is farther on the same stretch. */
  private boolean isAhead(Spot first, Spot second) {
    return first.stretch() == second.stretch() && first.share() <= second.share();
  }

  private Way straight(Spot spot) {
    double metres = Math.abs(place.share() - spot.share()) * spot.metres();
    return new Way(metres * tree.pace(spot), metres);
  }

  private Way by(int crossing, float metres, Spot spot) {
    return new Way(
        metres * tree.pace(spot) + tree.seconds(crossing), metres + tree.metres(crossing));
  }

  private record Way(double seconds, double metres) {

    static final Way NONE = new Way(Double.POSITIVE_INFINITY, 0);

    Way or(Way other) {
      return other.seconds < seconds ? other : this;
    }
  }
}
