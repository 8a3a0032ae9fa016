package id.kentongan.geo;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Houses and kilometre posts, by their street and number. */
@Component
class NumberedPlaces {

  /** House numbers away from the one asked for; then another part of the street was meant. */
  private static final int SAME_STRETCH = 10;

  /** Metres between posts. */
  private static final int NEXT_POST = 1_000;

  private static final String COLUMNS =
      """
      select kind, street, number, value, area, area_name, outside, null as detail,
        ST_X(point) as longitude, ST_Y(point) as latitude
      from geo_number
      """;

  /** On the side of the street that is asked for, if there is a choice. */
  private static final String HOUSES =
      COLUMNS
          + """
          where kind = 'house' and street = any(:streets)
            and value between :value - :reach and :value + :reach
          order by regexp_replace(number, '[^0-9a-z]', '', 'g') <> :number, value <> :value,
            abs(value - :value) + 2 * (abs(value - :value) % 2), number
          limit 200
          """;

  private static final String POSTS =
      COLUMNS
          + """
          where kind = 'kilometrePost' and (street = any(:streets) or :anywhere)
            and value between :value - :reach and :value + :reach
          order by abs(value - :value), street
          limit 200
          """;

  private final JdbcClient database;

  NumberedPlaces(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param exact whether it has the number itself
   * @param beside whether it is no other than by its letter; else it is the nearest that has one
   */
  record Numbered(String street, NamedPlace place, boolean exact, boolean beside) {}

  /**
   * The house of that number on each of the streets, in each of their kelurahan, or the nearest.
   *
   * @param number e.g. {@code 12} or {@code 12a}
   */
  List<Numbered> houses(Collection<String> streets, String number) {
    int value = figures(number);
    List<Row> rows =
        database
            .sql(HOUSES)
            .param("streets", streets.toArray(String[]::new))
            .param("number", number.toLowerCase(Locale.ROOT))
            .param("value", value)
            .param("reach", SAME_STRETCH)
            .query(
                (row, _) -> read(row, " No. " + row.getString("number").toUpperCase(Locale.ROOT)))
            .list();
    return firsts(rows, row -> isNumber(row.number(), number), value);
  }

  /**
   * The post at that length of each of the roads, or the nearest.
   *
   * @param roads none: any
   * @param metres from where the road is counted
   */
  List<Numbered> posts(Collection<String> roads, int metres) {
    List<Row> rows =
        database
            .sql(POSTS)
            .param("streets", roads.toArray(String[]::new))
            .param("anywhere", roads.isEmpty())
            .param("value", metres)
            .param("reach", NEXT_POST)
            .query(NumberedPlaces::readPost)
            .list();
    return firsts(rows, row -> row.value() == metres, metres);
  }

  /** The figures of a house number, at most six of them. */
  static int figures(String number) {
    String figures = number.replaceFirst("^[^0-9]*", "").replaceFirst("[^0-9].*$", "");
    return figures.isEmpty()
        ? 0
        : Integer.parseInt(figures.substring(0, Math.min(6, figures.length())));
  }

  /** {@code 12A} and {@code 12 a} are one house, {@code 12} is another. */
  private static boolean isNumber(String written, String asked) {
    return written.replaceAll("[^0-9a-z]", "").equals(asked.toLowerCase(Locale.ROOT));
  }

  private record Row(String street, String number, int value, NamedPlace place) {}

  private static Row read(ResultSet row, String suffix) throws SQLException {
    String street = row.getString("street");
    return new Row(
        street,
        row.getString("number"),
        row.getInt("value"),
        NamedPlace.read(row, street + suffix));
  }

  private static Row readPost(ResultSet row, int number) throws SQLException {
    String street = row.getString("street");
    String kilometre =
        BigDecimal.valueOf(row.getInt("value"), 3)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', ',');
    return new Row(
        street,
        row.getString("number"),
        row.getInt("value"),
        NamedPlace.read(row, "Km " + kilometre + " " + street));
  }

  /** The first of each street in each kelurahan. */
  private static List<Numbered> firsts(List<Row> rows, Predicate<Row> exact, int value) {
    List<Numbered> found = new ArrayList<>();
    Set<List<String>> parts = new HashSet<>();
    for (Row row : rows) {
      Area area = row.place().area();
      if (parts.add(List.of(row.street(), area == null ? "" : area.code()))) {
        found.add(new Numbered(row.street(), row.place(), exact.test(row), row.value() == value));
      }
    }
    return found;
  }
}
