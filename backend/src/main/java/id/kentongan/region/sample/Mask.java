package id.kentongan.region.sample;

import java.util.BitSet;
import java.util.List;

/** Which squares of the plane are taken. */
final class Mask {

  private final double reach;
  private final double cell;
  private final int size;
  private final BitSet taken = new BitSet();

  /** Covers {@code reach} metres to each side of the centre in squares of {@code cell} metres. */
  Mask(double reach, double cell) {
    this.reach = reach;
    this.cell = cell;
    this.size = (int) Math.ceil(2 * reach / cell);
  }

  boolean has(Point p) {
    int index = index(p);
    return index >= 0 && taken.get(index);
  }

  void paint(List<Point> line, double halfWidth) {
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      int parts = (int) Math.ceil(from.distance(to) / (cell + halfWidth * 0.3)) + 1;
      for (int part = 0; part <= parts; part++) {
        dot(from.between(to, (double) part / parts), halfWidth);
      }
    }
  }

  void paint(Box box) {
    int across = (int) Math.ceil(box.halfWidth() * 2 / (cell * 0.7));
    int deep = (int) Math.ceil(box.halfDepth() * 2 / (cell * 0.7));
    for (int i = 0; i <= across; i++) {
      for (int j = 0; j <= deep; j++) {
        set(box.at(2.0 * i / across - 1, 2.0 * j / deep - 1));
      }
    }
  }

  /** Whether the stretch runs over a taken square. */
  boolean meets(Point from, Point to) {
    int parts = (int) Math.ceil(from.distance(to) / (cell * 0.5)) + 1;
    for (int part = 0; part <= parts; part++) {
      if (has(from.between(to, (double) part / parts))) {
        return true;
      }
    }
    return false;
  }

  boolean meets(Box box) {
    double step = Math.max(cell * 0.9, 2);
    int across = (int) Math.ceil(box.halfWidth() * 2 / step) + 1;
    int deep = (int) Math.ceil(box.halfDepth() * 2 / step) + 1;
    for (int i = 0; i <= across; i++) {
      for (int j = 0; j <= deep; j++) {
        if (has(box.at(2.0 * i / across - 1, 2.0 * j / deep - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private void dot(Point p, double radius) {
    for (double x = -radius; x <= radius; x += cell * 0.7) {
      for (double y = -radius; y <= radius; y += cell * 0.7) {
        if (x * x + y * y <= radius * radius) {
          set(p.plus(new Point(x, y)));
        }
      }
    }
    set(p);
  }

  private void set(Point p) {
    int index = index(p);
    if (index >= 0) {
      taken.set(index);
    }
  }

  private int index(Point p) {
    int column = (int) Math.floor((p.x() + reach) / cell);
    int row = (int) Math.floor((p.y() + reach) / cell);
    boolean outside = column < 0 || row < 0 || column >= size || row >= size;
    return outside ? -1 : row * size + column;
  }
}
