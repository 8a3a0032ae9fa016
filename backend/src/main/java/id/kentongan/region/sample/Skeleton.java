package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What a hand drew: the lines that make it this city and no other, in kilometres from the
 * alun-alun.
 */
final class Skeleton {

  /** The river first, then the brooks that feed it. */
  static final List<List<Point>> RIVERS =
      List.of(
          line(
              2.6, -7, 1.5, -5.4, 2.1, -4.2, 1.6, -3.1, 0.8, -2.0, 1.5, -0.9, 0.8, 0.1, 1.3, 1.2,
              0.45, 2.4, 1.0, 3.7, 0.1, 4.9, 0.5, 7),
          line(
              -7, -2.4, -5.6, -2.9, -4.5, -2.2, -3.3, -2.7, -2.2, -2.1, -0.9, -2.6, 0.2, -2.0, 0.85,
              -2.05),
          line(7, 3.4, 5.4, 2.8, 4.3, 3.1, 3.2, 2.3, 2.2, 2.6, 1.2, 2.1, 0.6, 2.3),
          line(-6.8, 3.2, -5.2, 2.6, -4.0, 1.7, -2.9, 2.5, -1.9, 3.6, -0.6, 3.5, 0.9, 3.75),
          line(6.6, -3.6, 5.0, -3.0, 3.5, -3.2, 2.6, -3.6, 1.9, -3.6));

  static final List<Point> LAKES = List.of(new Point(-4.0, 1.75), new Point(3.05, -3.3));

  static final List<Point> RAILWAY =
      line(
          -2.2, 7, -1.75, 4.3, -1.5, 2.8, -1.0, 1.5, -0.9, 0.4, -0.95, -0.8, -1.3, -2.0, -1.35,
          -3.2, -2.1, -4.6, -2.2, -7);

  static final List<Point> STATIONS =
      List.of(new Point(-0.9, 0.4), new Point(-1.62, 3.45), new Point(-1.4, -3.4));

  static final Point SQUARE = new Point(-0.13, 0.1);

  /** A road of the skeleton, by the keys of its names inside and outside the ring road. */
  record Drawn(RoadClass roadClass, String inner, String outer, List<Point> line) {}

  private Skeleton() {}

  /** The ring road comes first, so that the others take their outer names where they cross it. */
  static List<Drawn> roads() {
    List<Drawn> roads = new ArrayList<>(arterials());
    roads.addAll(links());
    return roads;
  }

  private static List<Drawn> arterials() {
    return List.of(
        new Drawn(
            RoadClass.TRUNK,
            "Jl. Lingkar Karangjaya",
            "",
            line(
                3.15, -0.2, 2.85, 1.2, 2.0, 2.75, 0.75, 3.0, -1.0, 3.05, -2.45, 2.3, -3.1, 1.0,
                -3.05, -0.5, -2.7, -1.8, -1.6, -2.9, -0.2, -3.05, 1.5, -2.85, 2.7, -2.25, 3.3, -1.3,
                3.15, -0.2)),
        new Drawn(
            RoadClass.PRIMARY,
            "Jl. Diponegoro",
            "Jl. Raya Bojongasih",
            line(
                -0.225, 0.163, -0.3, 1.1, -0.7, 2.1, -0.85, 3.1, -1.25, 4.3, -1.1, 5.4, -1.35,
                6.4)),
        new Drawn(
            RoadClass.PRIMARY,
            "Jl. Gajah Mada",
            "Jl. Raya Sukawening",
            line(
                -0.036, 0.037, -0.05, -1.0, -0.45, -2.0, -0.3, -3.05, -0.75, -4.15, -0.5, -5.3,
                -0.7, -6.2)),
        new Drawn(
            RoadClass.PRIMARY,
            "Jl. Jenderal Sudirman",
            "Jl. Raya Tirtasari",
            line(-0.04, 0.08, 0.85, 0.25, 1.75, 0.1, 2.85, 0.5, 3.9, 0.25, 4.9, 0.7, 6.6, 0.5)),
        new Drawn(
            RoadClass.PRIMARY,
            "Jl. Pangeran Antasari",
            "Jl. Raya Wanamekar",
            line(
                -0.22, 0.1, -1.2, -0.08, -2.2, 0.28, -3.2, 0.05, -4.5, 0.4, -5.5, 0.0, -6.8, 0.15)),
        new Drawn(
            RoadClass.SECONDARY,
            "Jl. Teuku Umar",
            "Jl. Raya Rancaluhur",
            line(1.75, 0.1, 2.2, 1.0, 2.75, 1.7, 3.5, 2.75, 4.5, 3.6, 5.1, 4.4, 6.2, 5.4)),
        new Drawn(
            RoadClass.SECONDARY,
            "Jl. Sultan Agung",
            "Jl. Raya Pasirwangi",
            line(1.75, 0.1, 2.25, -0.9, 2.75, -2.1, 3.35, -2.6, 4.2, -3.9, 5.0, -4.6, 6.0, -5.8)),
        new Drawn(
            RoadClass.SECONDARY,
            "Jl. Pattimura",
            "Jl. Raya Cikembang",
            line(
                -0.7, 0.02, -1.35, -0.9, -2.25, -1.45, -2.95, -2.4, -4.0, -3.35, -4.8, -4.6, -5.6,
                -5.8)),
        new Drawn(
            RoadClass.SECONDARY,
            "Jl. Imam Bonjol",
            "Jl. Raya Situ",
            line(-0.32, 1.15, -1.4, 1.4, -2.1, 2.05, -2.8, 2.95, -3.9, 3.6, -4.5, 4.6, -5.6, 5.6)));
  }

  private static List<Drawn> links() {
    return List.of(
        tertiary("Jl. Jembatan Lama", line(-0.32, 1.15, 0.45, 1.05, 1.3, 1.25, 2.35, 1.15)),
        tertiary("Jl. Kartini", line(-0.12, -1.4, 0.6, -1.2, 1.35, -1.35, 2.35, -1.1)),
        tertiary(
            "Jl. Pemuda",
            line(
                -0.95, -0.2, -0.75, -0.75, -0.05, -0.75, 0.45, -0.6, 0.6, 0.22, 0.42, 0.75, -0.27,
                0.75, -0.8, 0.7, -0.75, 0.03)),
        tertiary("Jl. Dewi Sartika", line(1.2, 0.2, 1.45, 0.8, 1.55, 1.6, 1.9, 2.1, 2.0, 2.75)),
        tertiary("Jl. Cut Nyak Dien", line(-1.35, -0.9, -1.8, 0.15, -1.95, 1.0, -1.65, 1.55)),
        tertiary("Jl. Hasanuddin", line(1.7, -0.05, 1.75, -1.0, 1.9, -1.8, 1.6, -2.8)),
        tertiary("Jl. Untung Suropati", line(-2.3, -1.5, -1.4, -1.55, -0.3, -1.7)),
        tertiary("Jl. Sultan Ageng", line(-4.6, 0.4, -4.9, 1.6, -4.75, 2.9, -4.0, 3.65)),
        tertiary("Jl. Lumbung Padi", line(-4.5, 0.4, -4.6, -1.3, -4.0, -3.35)),
        tertiary("Jl. Pasar Kemis", line(-4.05, -3.4, -2.4, -3.85, -0.7, -4.0)),
        tertiary("Jl. Bendungan", line(-0.7, -4.1, 0.7, -4.3, 1.8, -4.45, 3.2, -4.3, 4.3, -4.0)),
        tertiary(
            "Jl. Kebun Raya",
            line(-4.0, 3.65, -2.8, 4.3, -1.25, 4.25, 0.3, 4.4, 2.0, 4.15, 3.3, 4.2, 4.55, 3.65)),
        tertiary(
            "Jl. Kawasan Industri",
            line(4.55, 3.6, 4.85, 2.0, 4.75, 0.65, 4.95, -0.9, 4.6, -2.4, 4.25, -3.95)),
        tertiary(
            "Jl. Industri Raya", line(3.2, -0.75, 3.6, -0.8, 4.1, -0.7, 4.6, -0.85, 4.95, -0.9)),
        tertiary("Jl. Industri Selatan", line(3.9, -0.75, 4.0, -1.2, 4.15, -1.7, 4.7, -2.1)));
  }

  private static Drawn tertiary(String name, List<Point> line) {
    return new Drawn(RoadClass.TERTIARY, name, "", line);
  }

  private static List<Point> line(double... numbers) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      points.add(new Point(numbers[i], numbers[i + 1]));
    }
    return points;
  }
}
