package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a stretch lies.
 *
 * @param points its two ends and what lies between them, at least two
 */
record Bends(List<GeoPoint> points) {

  /**
   * A part of it.
   *
   * @param from share of the length that lies before the part, 0 to 1
   * @param to share of the length at its end, not less
   * @return at least two points
   */
  List<GeoPoint> between(double from, double to) {
    double[] metres = new double[points.size()];
    for (int i = 1; i < metres.length; i++) {
      metres[i] = metres[i - 1] + points.get(i - 1).distanceTo(points.get(i));
    }
    double first = from * metres[metres.length - 1];
    double last = to * metres[metres.length - 1];
    List<GeoPoint> part = new ArrayList<>(List.of(at(first, metres)));
    for (int i = 1; i < metres.length; i++) {
      if (metres[i] > first && metres[i] < last) {
        part.add(points.get(i));
      }
    }
    part.add(at(last, metres));
    return part;
  }

  private GeoPoint at(double wanted, double[] metres) {
    int i = 1;
    while (i < metres.length - 1 && metres[i] < wanted) {
      i++;
    }
    double length = metres[i] - metres[i - 1];
    double share = length > 0 ? (wanted - metres[i - 1]) / length : 0;
    GeoPoint before = points.get(i - 1);
    GeoPoint behind = points.get(i);
    return new GeoPoint(
        before.longitude() + share * (behind.longitude() - before.longitude()),
        before.latitude() + share * (behind.latitude() - before.latitude()));
  }
}
