package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** How long vehicles take to a place, by road. */
@Service
public class TravelTimes {

  /** Nobody is looked for farther away. */
  public static final Duration LIMIT = Duration.ofMinutes(30);

  private final RegionRoads roads;

  TravelTimes(RegionRoads roads) {
    this.roads = roads;
  }

  /**
   * How long each takes. Without a network of roads, or off it (500 m from the next road that such
   * a vehicle may drive), it is estimated by the straight line.
   *
   * @param avoided what is closed; whoever is on a closed stretch may leave it, and a place on one
   *     is reached from both its ends
   * @return of each origin, in their order
   */
  public List<Travel> to(GeoPoint destination, List<Origin> origins, Avoided avoided) {
    return roads
        .current()
        .map(network -> network.times(destination, origins, avoided))
        .orElseGet(() ->
            origins.stream()
                .map(origin -> StraightLine.UNMEASURED.travel(origin, destination))
                .toList());
  }

  static Travel travel(double seconds, double metres, boolean estimated) {
    return seconds > LIMIT.toSeconds()
        ? new Travel.TooFar()
        : new Travel.Known(Math.round((float) seconds), Math.round((float) metres), estimated);
  }
}
