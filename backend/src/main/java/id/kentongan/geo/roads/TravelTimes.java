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
  private final Corrections corrections;

  TravelTimes(RegionRoads roads, Corrections corrections) {
    this.roads = roads;
    this.corrections = corrections;
  }

  /**
   * How long each takes. Without a network of roads, or off it (500 m from the next road that such
   * a vehicle may drive), it is estimated by the straight line. Both are corrected by how long such
   * vehicles really take ({@link Corrections}).
   *
   * @param avoided what is closed; whoever is on a closed stretch may leave it, and a place on one
   *     is reached from both its ends
   * @return of each origin, in their order
   */
  public List<Travel> to(GeoPoint destination, List<Origin> origins, Avoided avoided) {
    return roads.times(destination, origins, avoided, corrections.factors());
  }

  static Travel travel(double seconds, double metres, boolean estimated) {
    return seconds > LIMIT.toSeconds()
        ? new Travel.TooFar()
        : new Travel.Known(Math.round((float) seconds), Math.round((float) metres), estimated);
  }
}
