package id.kentongan.region.sample;

import java.util.function.ToDoubleFunction;

/** A value for every place, worked out once on a grid and read between its points. */
final class Field {

  private static final double REACH = 7_500;
  private static final double CELL = 75;
  private static final int SIZE = (int) (2 * REACH / CELL) + 2;

  private final double[] values = new double[SIZE * SIZE];

  Field(ToDoubleFunction<Point> value) {
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        values[row * SIZE + column] =
            value.applyAsDouble(new Point(column * CELL - REACH, row * CELL - REACH));
      }
    }
  }

  double at(Point p) {
    double x = Math.max(0, Math.min(SIZE - 2, (p.x() + REACH) / CELL));
    double y = Math.max(0, Math.min(SIZE - 2, (p.y() + REACH) / CELL));
    int column = (int) x;
    int row = (int) y;
    int at = row * SIZE + column;
    double low = values[at] + (values[at + 1] - values[at]) * (x - column);
    double high = values[at + SIZE] + (values[at + SIZE + 1] - values[at + SIZE]) * (x - column);
    return low + (high - low) * (y - row);
  }
}
