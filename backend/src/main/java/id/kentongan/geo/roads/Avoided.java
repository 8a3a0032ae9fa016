package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.util.List;

/**
 * Where nobody can drive just now.
 *
 * @param roads points on roads: each closes the stretch between two crossings that is nearest to
 *     it, in both directions; of a road with two carriageways only one
 * @param areas e.g. flooded ones: each closes every stretch that touches it
 */
public record Avoided(List<GeoPoint> roads, List<GeoShape.Polygon> areas) {

  /** Everything is open. */
  public static final Avoided NOTHING = new Avoided(List.of(), List.of());

  public Avoided {
    roads = List.copyOf(roads);
    areas = List.copyOf(areas);
  }
}
