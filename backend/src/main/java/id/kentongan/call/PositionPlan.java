package id.kentongan.call;

import id.kentongan.region.CurrentRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The positions that the region in force has, in the order of their ids. */
@Component
class PositionPlan {

  private final JdbcClient database;
  private final CurrentRegion region;
  private volatile @Nullable Seats known;

  PositionPlan(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  /** One of them; id and extension are the exchange's. */
  record Seat(String id, String extension, String name) {}

  List<Seat> seats() {
    long version = region.version();
    Seats held = known;
    if (held == null || held.version() != version) {
      held = new Seats(version, seats(version));
      known = held;
    }
    return held.seats();
  }

  /** Those of any version. */
  List<Seat> seats(long version) {
    return database
        .sql("select id, extension, name from position_plan where version = ? order by id")
        .param(version)
        .query((row, _) ->
            new Seat(row.getString("id"), row.getString("extension"), row.getString("name")))
        .list();
  }

  private record Seats(long version, List<Seat> seats) {}
}
