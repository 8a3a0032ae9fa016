package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import java.util.List;

/** A way as a vehicle drives it: straight pieces, each begins where the one before ends. */
public record Course(List<Piece> pieces) {

  public Course {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece that is driven at one speed.
   *
   * @param speed metres per second, of {@link RoadClass}
   */
  public record Piece(GeoPoint from, GeoPoint to, double speed) {}

  /** Where no road is known: straight, as fast as on an ordinary road of a town. */
  public static Course straight(Origin origin, GeoPoint destination) {
    return new Course(
        List.of(piece(origin.point(), destination, RoadClass.TERTIARY, origin.vehicle())));
  }

  static Piece piece(GeoPoint from, GeoPoint to, RoadClass roadClass, VehicleClass vehicle) {
    return new Piece(from, to, 1 / roadClass.secondsPerMetre(vehicle));
  }
}
