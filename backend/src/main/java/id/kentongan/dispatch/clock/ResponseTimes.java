package id.kentongan.dispatch.clock;

import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long what may take in the region in force. */
@Component
@Order(51)
class ResponseTimes implements RegionPart {

  /** Of what nobody has judged yet the worst is expected. */
  private static final int UNJUDGED = 1;

  private final JdbcClient database;
  private final CurrentRegion region;
  private volatile @Nullable Known known;

  ResponseTimes(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  private record Known(long version, List<ResponseTime> times) {}

  @Override
  public void check(RegionFiles files, RegionReport report) {
    new ResponseTimesFile(report).read(files);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    for (ResponseTime each : new ResponseTimesFile(run.report()).read(files)) {
      database
          .sql(
              """
              insert into response_time
                (version, clock, priority, near_seconds, limit_seconds, head_seconds)
              values (?, ?, ?, ?, ?, ?)
              """)
          .param(run.version())
          .param(each.clock().name())
          .param(each.priority())
          .param(each.near().toSeconds())
          .param(each.limit().toSeconds())
          .param(each.head() == null ? null : each.head().toSeconds())
          .update();
    }
  }

  /** Empty: it may take as long as it takes. */
  Optional<ResponseTime> of(ClockName clock, @Nullable Integer priority) {
    int judged = judged(priority);
    return inForce().stream()
        .filter(each -> each.clock() == clock && each.priority() == judged)
        .findFirst();
  }

  static int judged(@Nullable Integer priority) {
    return priority == null ? UNJUDGED : priority;
  }

  private List<ResponseTime> inForce() {
    long version = region.version();
    Known held = known;
    if (held == null || held.version() != version) {
      held = new Known(version, read(version));
      known = held;
    }
    return held.times();
  }

  /** A region that was taken before there were clocks has the usual. */
  private List<ResponseTime> read(long version) {
    List<ResponseTime> times =
        database
            .sql("select * from response_time where version = ?")
            .param(version)
            .query((row, _) ->
                ResponseTime.of(
                    ClockName.valueOf(row.getString("clock")),
                    row.getInt("priority"),
                    row.getInt("near_seconds"),
                    row.getInt("limit_seconds"),
                    row.getObject("head_seconds", Integer.class)))
            .list();
    return times.isEmpty() ? ResponseTime.USUAL : times;
  }
}
