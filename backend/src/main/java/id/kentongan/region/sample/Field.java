package id.kentongan.region.sample;

import java.util.function.UnaryOperator;

/** A vector for every place, worked out once on a grid and read between its points. */
final class Field {

  private static final double REACH = 7_500;
  private static final double CELL = 75;
  private static final int SIZE = (int) (2 * REACH / CELL) + 2;

  private final Point[] values = new Point[SIZE * SIZE];

  Field(UnaryOperator<Point> value) {
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        values[row * SIZE + column] =
            value.apply(new Point(column * CELL - REACH, row * CELL - REACH));
      }
    }
  }

  Point at(Point p) {
    double x = Math.max(0, Math.min(SIZE - 2, (p.x() + REACH) / CELL));
    double y = Math.max(0, Math.min(SIZE - 2, (p.y() + REACH) / CELL));
    int column = (int) x;
    int row = (int) y;
    int at = row * SIZE + column;
    Point low = values[at].between(values[at + 1], x - column);
    Point high = values[at + SIZE].between(values[at + SIZE + 1], x - column);
    return low.between(high, y - row);
  }
}
