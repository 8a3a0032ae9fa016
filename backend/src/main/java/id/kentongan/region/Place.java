package id.kentongan.region;

/**
 * Where something was found in a region's files.
 *
 * @param part which one of the file's lines or features, from 1; 0 for the file as a whole
 */
public record Place(String file, Unit unit, long part) {

  /** What a file consists of. */
  public enum Unit {
    FILE,
    LINE,
    FEATURE
  }

  public static Place file(String file) {
    return new Place(file, Unit.FILE, 0);
  }

  public static Place line(String file, long line) {
    return new Place(file, Unit.LINE, line);
  }

  public static Place feature(String file, long feature) {
    return new Place(file, Unit.FEATURE, feature);
  }
}
