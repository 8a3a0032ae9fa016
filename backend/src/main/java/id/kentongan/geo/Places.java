package id.kentongan.geo;

import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a name is. */
@Service
public class Places {

  /** Characters; nobody reads out more to a call-taker. */
  public static final int LONGEST_QUERY = 200;

  private static final int MOST_HITS = 20;

  /**
   * How much of a query must stand together in a place's words to be looked at: as it is spelt, or
   * with letters wrong. Comparing costs most, so the laxer is tried only if need be.
   */
  static final List<String> LIKENESSES = List.of("0.7", "0.5");

  /** So much of the words of a query on average, and a place was meant. */
  private static final double MEANT = 0.75;

  /** The planner holds comparing words for cheap, and would compare them all. */
  static final String PREPARE =
      """
      select set_config('pg_trgm.word_similarity_threshold', ?, true),
        set_config('enable_seqscan', 'off', true)
      """;

  /**
   * The index finds who is alike; of the best of those each word is looked for by itself, whole or
   * as far as it was written. Of a word that thousands have, e.g. {@code toko}, the first thousand
   * must do.
   */
  static final String SEARCH =
      """
      select label, kind, detail, area, area_name, ST_X(point) as longitude, ST_Y(point) as latitude,
        distance, cover
      from (
        select *, (
            select avg(case when strpos(' ' || words, ' ' || word) > 0 then 1
              else strict_word_similarity(word, words) end)
            from unnest(:list) word) as cover,
          ST_Distance(point::geography, ST_MakePoint(:longitude, :latitude)::geography) as distance
        from (
          select * from (select * from geo_place where words %> :query limit 1000) found
          order by words <->> :query, title <-> :query limit 200
        ) alike
      ) placed
      order by 0.6 * cover + 0.3 * similarity(:query, title)
        + case when kind in ('kelurahan', 'kecamatan') then 0.03 else 0 end
        + coalesce(0.2 * exp(-distance / 4000), 0) desc, label, area
      limit :limit
      """;

  private final JdbcClient database;

  Places(JdbcClient database) {
    this.database = database;
  }

  /**
   * The best first, at most twenty; none if the query has nothing to look for.
   *
   * @param near where it is likely to be, or null
   */
  @Transactional(readOnly = true)
  public List<PlaceHit> search(String query, @Nullable GeoPoint near) {
    List<String> words = PlaceWords.of(query);
    String line = String.join(" ", words);
    if (line.length() < 2 || query.length() > LONGEST_QUERY) {
      return List.of();
    }
    List<Found> found = List.of();
    for (String likeness : LIKENESSES) {
      if (found.stream().noneMatch(place -> place.cover() >= MEANT)) {
        found = search(words, line, near, likeness);
      }
    }
    return found.stream().map(Found::hit).toList();
  }

  /**
   * @param cover how much of the words of the query the place has, 0 to 1
   */
  private record Found(PlaceHit hit, double cover) {}

  private List<Found> search(
      List<String> words, String line, @Nullable GeoPoint near, String likeness) {
    database.sql(PREPARE).param(likeness).query().singleRow();
    return database
        .sql(SEARCH)
        .param("query", line)
        .param("list", words.toArray(String[]::new))
        .param("longitude", near == null ? null : near.longitude())
        .param("latitude", near == null ? null : near.latitude())
        .param("limit", MOST_HITS)
        .query(Places::read)
        .list();
  }

  private static Found read(ResultSet row, int number) throws SQLException {
    String area = row.getString("area");
    double distance = row.getDouble("distance");
    Long metres = row.wasNull() ? null : Math.round(distance);
    PlaceHit hit =
        new PlaceHit(
            row.getString("label"),
            row.getString("kind"),
            new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
            area == null ? null : new Area(area, row.getString("area_name")),
            metres,
            row.getString("detail"));
    return new Found(hit, row.getDouble("cover"));
  }
}
