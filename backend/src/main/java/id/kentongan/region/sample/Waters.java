package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** Rivers with their meanders, brooks, and lakes. */
final class Waters {

  /** A running water; its ends are half as wide upstream. */
  record Stream(String name, List<Point> line, double halfWidth) {

    boolean isRiver() {
      return halfWidth > 12;
    }

    double halfWidthAt(int index) {
      return halfWidth * (0.75 + 0.5 * index / line.size());
    }
  }

  /** A standing water with an island. */
  record Lake(String name, List<Point> shore, List<Point> island) {}

  private static final Point ISLE = new Point(40, 30);

  private final List<Stream> streams = new ArrayList<>();
  private final List<Lake> lakes = new ArrayList<>();
  private final Mask wet = new Mask(7_500, 5);
  private final Mask banks = new Mask(7_500, 5);
  private final Noise noise;
  private final double scale;

  Waters(CityPlan plan, Words words) {
    this.noise = new Noise(plan.seed() * 3 + 1);
    this.scale = plan.scale();
    List<String> rivers = words.list(plan.key() + ".rivers");
    for (int i = 0; i < Skeleton.RIVERS.size(); i++) {
      stream(rivers.get(i), Skeleton.RIVERS.get(i), i == 0 ? 23 : 5);
    }
    List<String> names = words.list(plan.key() + ".lakes");
    lake(names.get(0), Skeleton.LAKES.get(0), 330);
    lake(names.get(1), Skeleton.LAKES.get(1), 210);
  }

  private void stream(String name, List<Point> drawn, double halfWidth) {
    List<Point> line = Curve.through(drawn.stream().map(p -> p.times(1_000 * scale)).toList(), 28);
    line = Curve.bent(line, noise, 900, halfWidth > 12 ? 150 : 120);
    line = Curve.bent(line, noise, 330, 38);
    Stream stream = new Stream(name, line, halfWidth);
    streams.add(stream);
    wet.paint(line, halfWidth * 1.1);
    banks.paint(line, halfWidth * 1.1 + 9);
  }

  private void lake(String name, Point drawn, double radius) {
    Point centre = drawn.times(1_000 * scale);
    double size = radius * Math.sqrt(scale);
    List<Point> shore = blob(centre, size, 46);
    List<Point> island = blob(centre.plus(ISLE.times(size / 330)), size * 0.13, 12);
    lakes.add(new Lake(name, shore, island));
    for (double share = 1; share > 0.02; share -= 0.04) {
      double inward = share;
      List<Point> ring = shore.stream().map(p -> centre.between(p, inward)).toList();
      wet.paint(ring, 12);
      banks.paint(ring, 22);
    }
  }

  private List<Point> blob(Point centre, double radius, int corners) {
    List<Point> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      Point way = Point.towards(2 * Math.PI * i / corners);
      double far = 1 + 0.55 * noise.at(centre.plus(way.times(radius)), radius * 1.3);
      ring.add(centre.plus(new Point(way.x() * 0.8, way.y() * 1.2).times(radius * far)));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  List<Stream> streams() {
    return streams;
  }

  List<Lake> lakes() {
    return lakes;
  }

  boolean crosses(Point from, Point to) {
    return wet.meets(from, to);
  }

  /** Whether the stretch comes to water or its very bank, where nobody builds. */
  boolean isAtBank(Point from, Point to) {
    return banks.meets(from, to);
  }

  boolean isAtBank(Box box) {
    return banks.meets(box);
  }

  boolean isAtBank(Point p) {
    return banks.has(p);
  }
}
