package id.kentongan.geo.notation;

import id.kentongan.shared.GeoPoint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads UTM coordinates (WGS 84), as search and rescue and land maps have them: {@code 48M 698432
 * 9291986}, {@code UTM 48S 698432 mT 9291986 mU}. The letter is a band; {@code S} means south, as
 * Indonesian maps write it. And MGRS, the same with letters for the square of 100 km: {@code 48M XT
 * 98432 91986}, of which the middle of the square that it names is read (NGA.STND.0037).
 *
 * <p>Krüger's series after Karney (2011), to the third order: within a millimetre in a zone.
 */
final class GridReference {

  private static final Pattern UTM =
      Pattern.compile(
          "(?:UTM\\s*)?(?:ZONA?\\s*|ZONE\\s*)?([1-9]|[1-5]\\d|60)\\s*([C-HJ-NP-X])[\\s,;]+"
              + "(\\d{6})(?:[.,]\\d+)?\\s*(?:M?[TE])?[\\s,;]+"
              + "(\\d{6,8})(?:[.,]\\d+)?\\s*(?:M?[UNS])?");

  private static final Pattern MGRS =
      Pattern.compile(
          "(?:MGRS\\s*)?([1-9]|[1-5]\\d|60)\\s*([C-HJ-NP-X])\\s*([A-HJ-NP-Z])([A-HJ-NP-V])\\s*"
              + "(\\d{1,5}\\s+\\d{1,5}|\\d{2,10})");

  private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Metres of the side of a square that letters name. */
  private static final int SQUARE = 100_000;

  /** Rows of squares after which their letters begin again. */
  private static final int ROWS = 20;

  /** Metres from the equator to 8° of latitude, the height of a band. */
  private static final double BAND = 884_500;

  private static final double SCALE = 0.9996;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double THIRD = FLATTENING / (2 - FLATTENING);
  private static final double RADIUS =
      6_378_137 / (1 + THIRD) * (1 + Math.pow(THIRD, 2) / 4 + Math.pow(THIRD, 4) / 64);
  private static final double[] BETA = {
    THIRD / 2 - 2 * Math.pow(THIRD, 2) / 3 + 37 * Math.pow(THIRD, 3) / 96,
    Math.pow(THIRD, 2) / 48 + Math.pow(THIRD, 3) / 15,
    17 * Math.pow(THIRD, 3) / 480
  };
  private static final double[] DELTA = {
    2 * THIRD - 2 * Math.pow(THIRD, 2) / 3 - 2 * Math.pow(THIRD, 3),
    7 * Math.pow(THIRD, 2) / 3 - 8 * Math.pow(THIRD, 3) / 5,
    56 * Math.pow(THIRD, 3) / 15
  };

  private GridReference() {}

  /**
   * @param text in capitals
   */
  static Optional<GeoPoint> find(String text) {
    Matcher grid = UTM.matcher(text);
    if (!grid.matches()) {
      Matcher letters = MGRS.matcher(text);
      return letters.matches() ? ofLetters(letters) : Optional.empty();
    }
    char band = grid.group(2).charAt(0);
    boolean south = band < 'N' || band == 'S';
    double northing = Double.parseDouble(grid.group(4)) - (south ? 10_000_000 : 0);
    return point(Integer.parseInt(grid.group(1)), Double.parseDouble(grid.group(3)), northing);
  }

  private static Optional<GeoPoint> ofLetters(Matcher letters) {
    String figures = letters.group(5).replaceAll("\\s", "");
    String[] apart = letters.group(5).split("\\s+", -1);
    int zone = Integer.parseInt(letters.group(1));
    int column = LETTERS.indexOf(letters.group(3)) - 8 * ((zone - 1) % 3);
    if (figures.length() % 2 != 0
        || (apart.length == 2 && apart[0].length() != apart[1].length())
        || column < 0
        || column > 7) {
      return Optional.empty();
    }
    int row = LETTERS.indexOf(letters.group(4)) - (zone % 2 == 0 ? 5 : 0);
    double bandsMiddle = (BANDS.indexOf(letters.group(2)) - 9.5) * BAND;
    double within = SQUARE * Math.floorMod(row, ROWS) + part(figures, 1);
    double round = (double) SQUARE * ROWS;
    double northing = within + round * Math.round((bandsMiddle - within) / round);
    return point(zone, SQUARE * (column + 1) + part(figures, 0), northing);
  }

  /** Metres from the edge of the square to the middle of what the figures name. */
  private static double part(String figures, int which) {
    int digits = figures.length() / 2;
    int value = Integer.parseInt(figures.substring(which * digits, (which + 1) * digits));
    return (value + 0.5) * Math.pow(10, 5 - digits);
  }

  private static Optional<GeoPoint> point(int zone, double easting, double northing) {
    double xi = northing / (SCALE * RADIUS);
    double eta = (easting - 500_000) / (SCALE * RADIUS);
    double north = xi;
    double east = eta;
    for (int j = 1; j <= BETA.length; j++) {
      north -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      east -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double chi = Math.asin(Math.sin(north) / Math.cosh(east));
    double latitude = chi;
    for (int j = 1; j <= DELTA.length; j++) {
      latitude += DELTA[j - 1] * Math.sin(2 * j * chi);
    }
    double longitude =
        zone * 6 - 183 + Math.toDegrees(Math.atan2(Math.sinh(east), Math.cos(north)));
    double degrees = Math.toDegrees(latitude);
    return Math.abs(degrees) <= 84 && Math.abs(longitude) <= 180
        ? Optional.of(new GeoPoint(longitude, degrees))
        : Optional.empty();
  }
}
