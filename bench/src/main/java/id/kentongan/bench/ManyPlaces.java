package id.kentongan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A large regency's worth of named places for a region, always the same: each is called after two
 * words of the streets that the region has, behind what a place may be, and stands near one of its
 * places.
 */
final class ManyPlaces {

  static final int COUNT = 500_000;
  private static final List<String> KINDS =
      List.of(
          "Jalan",
          "Gang",
          "Warung",
          "Toko",
          "Masjid",
          "Musala",
          "SD Negeri",
          "Perumahan",
          "Kampung",
          "Puskesmas",
          "Apotek",
          "Bengkel",
          "Pasar",
          "Gereja",
          "Lapangan");
  private static final Pattern WORD = Pattern.compile("[A-Z][a-z]{3,}");
  private static final String POINTS =
      "select ST_X(point), ST_Y(point) from geo_place where area is not null order by label, area";

  private ManyPlaces() {}

  /**
   * Writes {@code landmarks.csv}.
   *
   * @return the names
   */
  static List<String> write(Path folder, RunningSystem system) throws IOException, SQLException {
    List<String> words = words(system);
    List<double[]> points = points(system);
    Random random = new Random(112);
    List<String> names = new ArrayList<>();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("landmarks.csv"))) {
      out.write("name,kind,latitude,longitude,address\n");
      for (int i = 0; i < COUNT; i++) {
        String name = String.join(" ", any(KINDS, random), any(words, random), any(words, random));
        double[] near = any(points, random);
        out.write(
            String.format(
                Locale.ROOT,
                "%s,place,%.6f,%.6f,%n",
                name,
                near[1] + random.nextDouble(-0.001, 0.001),
                near[0] + random.nextDouble(-0.001, 0.001)));
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> words(RunningSystem system) throws SQLException {
    List<String> words = new ArrayList<>();
    try (Connection database = system.connect();
        ResultSet rows =
            database.createStatement().executeQuery("select distinct name from geo_street")) {
      while (rows.next()) {
        WORD.matcher(rows.getString(1)).results().map(found -> found.group()).forEach(words::add);
      }
    }
    return words.stream().distinct().sorted().toList();
  }

  private static List<double[]> points(RunningSystem system) throws SQLException {
    List<double[]> points = new ArrayList<>();
    try (Connection database = system.connect();
        ResultSet rows = database.createStatement().executeQuery(POINTS)) {
      while (rows.next()) {
        points.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
      }
    }
    return points;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
