package id.kentongan.fleet;

import id.kentongan.region.CurrentRegion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The days of which tracks are kept, each a partition: whole days are thrown away at once, as the
 * region says. Days are those of UTC.
 */
@Component
class TrackDays {

  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String PREFIX = "unit_fix_";

  /** Of several nodes one makes or drops partitions at a time. */
  private static final long LOCK = 0x7472_6163_6b73L;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final CurrentRegion region;
  private final Clock clock;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  TrackDays(
      JdbcClient database, TransactionTemplate transaction, CurrentRegion region, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.region = region;
    this.clock = clock;
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** From when on tracks are kept. */
  Instant oldest() {
    return dayOf(clock.instant())
        .minusDays(region.region().trackDays())
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** Afterwards each of these days has its partition. */
  void require(Collection<LocalDate> days) {
    List<LocalDate> missing =
        days.stream().distinct().filter(day -> !known.contains(day)).sorted().toList();
    if (!missing.isEmpty()) {
      alone(() -> missing.forEach(this::make));
      known.addAll(missing);
    }
  }

  private void make(LocalDate day) {
    // Names and bounds cannot be parameters; these are of digits and dashes only.
    database
        .sql(
            """
            create table if not exists %s partition of unit_fix
            for values from ('%s 00:00+00') to ('%s 00:00+00')
            """
                .formatted(PREFIX + SUFFIX.format(day), day, day.plusDays(1)))
        .update();
  }

  /** Throws away what is older than the region keeps. */
  void dropOld() {
    LocalDate first = dayOf(oldest());
    List<String> old =
        partitions().stream()
            .filter(name -> name.compareTo(PREFIX + SUFFIX.format(first)) < 0)
            .toList();
    known.removeIf(day -> day.isBefore(first));
    if (!old.isEmpty()) {
      alone(() -> old.forEach(name -> database.sql("drop table if exists " + name).update()));
    }
  }

  /** Their names are in the order of their days. */
  private List<String> partitions() {
    return database
        .sql(
            """
            select relname from pg_inherits join pg_class on oid = inhrelid
            where inhparent = 'unit_fix'::regclass and relname ~ '^unit_fix_[0-9]{8}$'
            """)
        .query((row, _) -> row.getString("relname"))
        .list();
  }

  private void alone(Runnable work) {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("select 1 from pg_advisory_xact_lock(?)")
          .param(LOCK)
          .query(Integer.class)
          .single();
      work.run();
    });
  }
}
