package id.kentongan.geo.roads;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The roads of a region, ready to be asked. One tree of all ways to the destination answers for all
 * vehicles of a class: what is open to one class is not to another, and they are not equally fast.
 * The trees grow at the same time.
 */
public final class RoadNetwork {

  /** Metres from a road beyond which a point is off the network. */
  private static final double FARTHEST = 500;

  /** Metres from a road beyond which a point closes none. */
  private static final double BESIDE = 50;

  private static final int ANYBODY = (1 << VehicleClass.values().length) - 1;

  private final RoadStore store;
  private final Arcs arcs;
  private final StraightLine straight;
  private volatile Closed last = new Closed(Avoided.NOTHING, new BitSet());

  private RoadNetwork(RoadStore store) {
    this.store = store;
    this.arcs = Arcs.of(store);
    this.straight = Detour.of(store, arcs);
  }

  /**
   * Reads it from a folder to which it was written.
   *
   * @throws RuntimeException if it is not whole, or of another form
   */
  public static RoadNetwork load(Path folder) {
    return new RoadNetwork(RoadStore.load(folder));
  }

  /**
   * Reads one that a node has made of a region's files, whichever node it was.
   *
   * @param region folder of the files
   * @throws RuntimeException if it is not whole
   */
  public static Optional<RoadNetwork> in(Path region) throws IOException {
    return RegionRoads.in(region).map(RoadNetwork::load);
  }

  /**
   * The quickest way of a vehicle, as it is driven; empty if it is off the network at either end,
   * or there is no way within {@link TravelTimes#LIMIT}.
   */
  public Optional<Course> course(Origin origin, GeoPoint destination) {
    VehicleClass vehicle = origin.vehicle();
    return find(origin.point(), vehicle)
        .flatMap(start ->
            find(destination, vehicle)
                .map(end -> new CourseSearch(this, vehicle, start, end))
                .flatMap(search -> search.between(origin.point(), destination)));
  }

  /** Where roads meet or end, any of these places. */
  public GeoPoint crossing(RandomGenerator random) {
    return store.crossing(random.nextInt(arcs.crossings()));
  }

  /** See {@link TravelTimes#to}; by the assumed speeds. */
  public List<Travel> times(GeoPoint destination, List<Origin> origins, Avoided avoided) {
    return times(destination, origins, avoided, _ -> 1);
  }

  /** See {@link RegionRoads#times}. */
  List<Travel> times(
      GeoPoint destination,
      List<Origin> origins,
      Avoided avoided,
      ToDoubleFunction<VehicleClass> factors) {
    BitSet closed = closed(avoided);
    Map<VehicleClass, Optional<Reach>> reaches =
        origins.stream().collect(groupingBy(Origin::vehicle)).entrySet().parallelStream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    same -> {
                      VehicleClass vehicle = same.getKey();
                      double factor = factors.applyAsDouble(vehicle);
                      return find(destination, vehicle)
                          .map(place ->
                              new Reach(place, vehicle, factor, same.getValue(), this, closed));
                    }));
    return origins.stream()
        .map(origin ->
            reaches
                .getOrDefault(origin.vehicle(), Optional.empty())
                .flatMap(reach -> reach.travel(origin))
                .orElseGet(() -> straight.travel(origin, destination, factors)))
        .toList();
  }

  /** Where a vehicle would be on the network; empty if it is off it. */
  Optional<Spot> find(GeoPoint point, VehicleClass vehicle) {
    return store.find(point, vehicle.bit(), FARTHEST);
  }

  Arcs arcs() {
    return arcs;
  }

  RoadStore store() {
    return store;
  }

  /** How many times as long as the straight line ways on these roads are. */
  double detour() {
    return straight.detour();
  }

  /** The stretches, never changed. They are looked for anew when something else is closed only. */
  private BitSet closed(Avoided avoided) {
    Closed known = last;
    if (!known.by().equals(avoided)) {
      known = new Closed(avoided, find(avoided));
      last = known;
    }
    return known.stretches();
  }

  private BitSet find(Avoided avoided) {
    BitSet stretches = new BitSet();
    for (GeoPoint road : avoided.roads()) {
      store.find(road, ANYBODY, BESIDE).ifPresent(spot -> stretches.set(spot.stretch()));
    }
    avoided.areas().forEach(area -> store.addWithin(area, stretches));
    return stretches;
  }

  private record Closed(Avoided by, BitSet stretches) {}
}
