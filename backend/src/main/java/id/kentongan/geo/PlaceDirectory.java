package id.kentongan.geo;

import id.kentongan.geo.words.IndexBuilder;
import id.kentongan.geo.words.PhraseSearch;
import id.kentongan.platform.LongTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of all places, held in memory; the table they come from is the truth. Every search asks
 * first whether another import is in force, so that nobody finds a place of a former one.
 */
@Component
class PlaceDirectory {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceDirectory.class);

  private static final int ROWS_AT_A_TIME = 5_000;
  private static final Duration LONGEST_READING = Duration.ofMinutes(2);

  /** Areas are meant more often than what is called after them. */
  private static final float AREA = 0.03f;

  private static final String ALL =
      """
      select p.id, p.label, p.kind, p.detail, p.area_name, p.outside, k.name as kecamatan,
        ST_X(p.point) as longitude, ST_Y(p.point) as latitude
      from geo_place p
        left join geo_area a on a.current and a.code = p.area and p.kind <> 'kecamatan'
        left join geo_area k on k.current and k.code = a.parent
      order by p.id
      """;

  private final JdbcClient database;
  private final JdbcTemplate reader;
  private final LongTransaction transaction;
  private volatile @Nullable Held held;

  PlaceDirectory(JdbcClient database, DataSource source, LongTransaction transaction) {
    this.database = database;
    this.reader = new JdbcTemplate(source);
    reader.setFetchSize(ROWS_AT_A_TIME);
    this.transaction = transaction;
  }

  /**
   * The places of one import.
   *
   * @param ids of the places as the search numbers them
   */
  record Held(long version, PhraseSearch search, long[] ids) {}

  /** Empty as long as no region was imported. */
  Optional<Held> current() {
    Optional<Long> version = version();
    Held known = held;
    return known != null && version.isPresent() && version.get() == known.version()
        ? Optional.of(known)
        : version.flatMap(this::read);
  }

  private Optional<Long> version() {
    return database.sql("select version from map_version").query(Long.class).optional();
  }

  private synchronized Optional<Held> read(long wanted) {
    Held known = held;
    if (known != null && known.version() == wanted) {
      return Optional.of(known);
    }
    Optional<Held> fresh = transaction.run(LONGEST_READING, this::readSnapshot);
    held = fresh.orElse(null);
    return fresh;
  }

  /** Places and their version as of one moment. */
  private Optional<Held> readSnapshot() {
    database.sql("set transaction isolation level repeatable read, read only").update();
    return version().map(this::readAll);
  }

  private Held readAll(long version) {
    IndexBuilder index = new IndexBuilder();
    LongStream.Builder ids = LongStream.builder();
    reader.query(
        ALL,
        row -> {
          ids.add(row.getLong("id"));
          String kind = row.getString("kind");
          boolean area = kind.equals("kelurahan") || kind.equals("kecamatan");
          index.add(
              row.getString("label"),
              words(
                  area ? null : row.getString("area_name"),
                  row.getString("kecamatan"),
                  row.getString("outside"),
                  row.getString("detail")),
              kind,
              row.getDouble("longitude"),
              row.getDouble("latitude"),
              area ? AREA : 0);
        });
    LOG.info("{} places are held, version {}", index.size(), version);
    return new Held(version, new PhraseSearch(index.build()), ids.build().toArray());
  }

  private static String words(@Nullable String... texts) {
    StringBuilder words = new StringBuilder();
    for (@Nullable String text : texts) {
      words.append(text == null ? "" : text).append(' ');
    }
    return words.toString();
  }
}
