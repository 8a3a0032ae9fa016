package id.kentongan.region.sample;

/** A label for every square of the plane; 0 is nobody's. */
final class Raster {

  static final int NONE = 0;

  private final double cell;
  private final int size;
  private final int[] labels;

  Raster(double reach, double cell) {
    this.cell = cell;
    this.size = (int) Math.ceil(2 * reach / cell);
    this.labels = new int[size * size];
  }

  int size() {
    return size;
  }

  double cell() {
    return cell;
  }

  int at(int index) {
    return labels[index];
  }

  /** The label of a square; nobody's outside. */
  int at(int column, int row) {
    boolean outside = column < 0 || row < 0 || column >= size || row >= size;
    return outside ? NONE : labels[row * size + column];
  }

  int at(Point p) {
    return at(index(p.x()), index(p.y()));
  }

  void set(int index, int label) {
    labels[index] = label;
  }

  int cells() {
    return labels.length;
  }

  Point centre(int index) {
    return corner(index % size, index / size).plus(new Point(cell / 2, cell / 2));
  }

  /** The south-western corner of a square. */
  Point corner(int column, int row) {
    return new Point((column - size / 2.0) * cell, (row - size / 2.0) * cell);
  }

  private int index(double metres) {
    return (int) Math.floor(metres / cell + size / 2.0);
  }

  /**
   * Where two squares of one label touch by a corner only, one changes hands, until no outline
   * touches itself.
   */
  void untie() {
    boolean tied = true;
    while (tied) {
      tied = false;
      for (int row = 0; row + 1 < size; row++) {
        for (int column = 0; column + 1 < size; column++) {
          tied |= untie(row * size + column);
        }
      }
    }
  }

  private boolean untie(int southWest) {
    int sw = labels[southWest];
    int se = labels[southWest + 1];
    int nw = labels[southWest + size];
    int ne = labels[southWest + size + 1];
    if (sw == ne && sw != se && sw != nw) {
      labels[southWest + 1] = sw;
      return true;
    }
    if (se == nw && se != sw && se != ne) {
      labels[southWest] = se;
      return true;
    }
    return false;
  }
}
