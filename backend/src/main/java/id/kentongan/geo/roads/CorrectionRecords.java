package id.kentongan.geo.roads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections in the database: one row for each class of vehicle. */
@Repository
class CorrectionRecords {

  private final JdbcClient database;

  CorrectionRecords(JdbcClient database) {
    this.database = database;
  }

  List<Correction> list() {
    return database
        .sql("select * from travel_correction order by vehicle_class")
        .query(CorrectionRecords::correction)
        .list();
  }

  /**
   * Whether they are so old, and nobody else counts them just now; nobody does until the
   * transaction ends. The first row stands for all: of two nodes that lock every row each might get
   * some.
   */
  boolean lock(Instant old) {
    return !database
        .sql(
            """
            select vehicle_class from travel_correction
            where vehicle_class = (select min(vehicle_class) from travel_correction)
              and (counted_at is null or counted_at <= ?)
            for update skip locked
            """)
        .param(old.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list()
        .isEmpty();
  }

  void store(Correction correction) {
    Instant countedAt = correction.countedAt();
    database
        .sql(
            """
            update travel_correction set factor = ?, ways = ?, counted_at = ?
            where vehicle_class = ?
            """)
        .param(correction.factor())
        .param(correction.ways())
        .param(countedAt == null ? null : countedAt.atOffset(ZoneOffset.UTC))
        .param(correction.vehicleClass().code())
        .update();
  }

  private static Correction correction(ResultSet row, int index) throws SQLException {
    @Nullable OffsetDateTime countedAt = row.getObject("counted_at", OffsetDateTime.class);
    return new Correction(
        VehicleClass.find(row.getString("vehicle_class")).orElseThrow(),
        row.getDouble("factor"),
        row.getInt("ways"),
        countedAt == null ? null : countedAt.toInstant());
  }
}
