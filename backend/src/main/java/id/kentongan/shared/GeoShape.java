package id.kentongan.shared;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/**
 * Where something is, with how well that is known: the two-dimensional shapes of RFC 5491. Metres
 * and degrees; angles are clockwise from north.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GeoShape.Point.class, name = "point"),
  @JsonSubTypes.Type(value = GeoShape.Circle.class, name = "circle"),
  @JsonSubTypes.Type(value = GeoShape.Ellipse.class, name = "ellipse"),
  @JsonSubTypes.Type(value = GeoShape.ArcBand.class, name = "arcBand"),
  @JsonSubTypes.Type(value = GeoShape.Polygon.class, name = "polygon")
})
public sealed interface GeoShape {

  /** The one point that stands for the shape. */
  GeoPoint middle();

  /** Metres from the {@link #middle()} within which the whole shape lies. */
  double reach();

  /** A point, without a word on how well it is known. */
  record Point(GeoPoint center) implements GeoShape {

    public Point {
      Objects.requireNonNull(center);
    }

    @Override
    public GeoPoint middle() {
      return center;
    }

    @Override
    public double reach() {
      return 0;
    }
  }

  /** A circle. */
  record Circle(GeoPoint center, double radius) implements GeoShape {

    public Circle {
      requireLength(radius);
    }

    @Override
    public GeoPoint middle() {
      return center;
    }

    @Override
    public double reach() {
      return radius;
    }
  }

  /**
   * An ellipse.
   *
   * @param orientation of the major axis, degrees
   */
  record Ellipse(GeoPoint center, double semiMajorAxis, double semiMinorAxis, double orientation)
      implements GeoShape {

    public Ellipse {
      requireLength(semiMajorAxis);
      requireLength(semiMinorAxis);
      requireAngle(orientation);
    }

    @Override
    public GeoPoint middle() {
      return center;
    }

    @Override
    public double reach() {
      return Math.max(semiMajorAxis, semiMinorAxis);
    }
  }

  /**
   * What lies between two distances from a mast and within one of its sectors.
   *
   * @param center the mast
   * @param startAngle of the sector's first side, degrees
   * @param openingAngle from there clockwise, degrees
   */
  record ArcBand(
      GeoPoint center,
      double innerRadius,
      double outerRadius,
      double startAngle,
      double openingAngle)
      implements GeoShape {

    public ArcBand {
      requireLength(innerRadius);
      requireLength(outerRadius);
      requireAngle(startAngle);
      requireAngle(openingAngle);
      if (innerRadius > outerRadius) {
        throw new IllegalArgumentException("an arc band inside out");
      }
    }

    @Override
    public GeoPoint middle() {
      return openingAngle == 360
          ? center
          : center.towards(startAngle + openingAngle / 2, (innerRadius + outerRadius) / 2);
    }

    @Override
    public double reach() {
      GeoPoint middle = middle();
      double reach = 0;
      for (int part = 0; part <= 16; part++) {
        double bearing = startAngle + openingAngle * part / 16;
        reach = Math.max(reach, middle.distanceTo(center.towards(bearing, outerRadius)));
        reach = Math.max(reach, middle.distanceTo(center.towards(bearing, innerRadius)));
      }
      return reach;
    }
  }

  /**
   * A closed ring without holes.
   *
   * @param ring its last point is its first
   */
  record Polygon(List<GeoPoint> ring) implements GeoShape {

    public Polygon {
      ring = List.copyOf(ring);
      if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
        throw new IllegalArgumentException("not a closed ring");
      }
    }

    @Override
    public GeoPoint middle() {
      List<GeoPoint> corners = ring.subList(1, ring.size());
      return new GeoPoint(
          corners.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow(),
          corners.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow());
    }

    @Override
    public double reach() {
      GeoPoint middle = middle();
      return ring.stream().mapToDouble(middle::distanceTo).max().orElseThrow();
    }
  }

  private static void requireLength(double metres) {
    if (!(metres >= 0 && metres <= 20_000_000)) {
      throw new IllegalArgumentException("no length on the earth: " + metres);
    }
  }

  private static void requireAngle(double degrees) {
    if (!(degrees >= 0 && degrees <= 360)) {
      throw new IllegalArgumentException("no angle: " + degrees);
    }
  }
}
