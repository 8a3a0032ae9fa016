package id.kentongan.simulation;

import id.kentongan.geo.roads.Course;
import id.kentongan.geo.roads.Course.Piece;
import id.kentongan.shared.GeoPoint;
import java.util.List;

/** A vehicle under way along a course, on each piece as fast as it is driven. */
final class Drive {

  private static final double FULL_CIRCLE = 360;

  private final List<Piece> pieces;
  private int piece;
  private double metres;

  Drive(Course course) {
    pieces = course.pieces();
    settle();
  }

  /** Nowhere: it stands there. */
  static Drive standing(GeoPoint place) {
    return new Drive(new Course(List.of(new Piece(place, place, 1))));
  }

  /** Goes on for so long. */
  void move(double seconds) {
    double left = seconds;
    while (!isDone() && left > 0) {
      Piece current = pieces.get(piece);
      double needed = (length(current) - metres) / current.speed();
      if (needed > left) {
        metres += left * current.speed();
        return;
      }
      left -= needed;
      piece++;
      metres = 0;
    }
    settle();
  }

  /** Pieces without a length are behind it at once. */
  private void settle() {
    while (!isDone() && length(pieces.get(piece)) <= metres) {
      piece++;
      metres = 0;
    }
  }

  /** Where it ends. */
  GeoPoint goal() {
    return pieces.getLast().to();
  }

  boolean isDone() {
    return piece == pieces.size();
  }

  GeoPoint point() {
    if (isDone()) {
      return goal();
    }
    Piece current = pieces.get(piece);
    double share = metres / length(current);
    return new GeoPoint(
        current.from().longitude()
            + share * (current.to().longitude() - current.from().longitude()),
        current.from().latitude() + share * (current.to().latitude() - current.from().latitude()));
  }

  /** Metres per second. */
  double speed() {
    return isDone() ? 0 : pieces.get(piece).speed();
  }

  /** Degrees clockwise from north; 0 where it stands. */
  double heading() {
    if (isDone()) {
      return 0;
    }
    GeoPoint from = pieces.get(piece).from();
    GeoPoint to = pieces.get(piece).to();
    double east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
    double degrees = Math.toDegrees(Math.atan2(east, to.latitude() - from.latitude()));
    return (degrees + FULL_CIRCLE) % FULL_CIRCLE;
  }

  private static double length(Piece piece) {
    return piece.from().distanceTo(piece.to());
  }
}
