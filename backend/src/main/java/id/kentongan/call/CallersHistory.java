package id.kentongan.call;

import static id.kentongan.call.CallRecords.time;

import id.kentongan.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Remembers who called before. */
@Service
public class CallersHistory {

  private static final Duration REMEMBERED = Duration.ofDays(365);
  private static final int SHOWN = 5;

  private final JdbcClient database;

  CallersHistory(JdbcClient database) {
    this.database = database;
  }

  /** The calls of the same number before this one. */
  public EarlierCalls before(CallView call) {
    PhoneNumber number = call.number();
    if (number == null) {
      return EarlierCalls.NONE;
    }
    Instant before = call.offeredAt();
    Map<String, Integer> counts = new HashMap<>(counts(number, before));
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.remove("");
    return new EarlierCalls(count, counts, count == 0 ? List.of() : newest(number, before));
  }

  /** By the code of their disposition; empty for those that have none. */
  private Map<String, Integer> counts(PhoneNumber number, Instant before) {
    return database
        .sql(
            """
            select coalesce(disposition, '') as disposition, count(*) as count from call
            where number = ? and offered and offered_at < ? and offered_at > ? group by 1
            """)
        .params(number.e164(), time(before), time(before.minus(REMEMBERED)))
        .query((row, _) -> Map.entry(row.getString("disposition"), row.getInt("count")))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                each -> each.getKey().isEmpty() ? "" : Disposition.valueOf(each.getKey()).code(),
                Map.Entry::getValue));
  }

  private List<EarlierCalls.Earlier> newest(PhoneNumber number, Instant before) {
    return database
        .sql(
            """
            select id, offered_at, outcome, disposition,
              array(select i.incident from call_incident i where i.call = call.id) as incidents
            from call where number = ? and offered and offered_at < ? and offered_at > ?
            order by offered_at desc limit ?
            """)
        .params(number.e164(), time(before), time(before.minus(REMEMBERED)), SHOWN)
        .query(CallersHistory::earlier)
        .list();
  }

  private static EarlierCalls.Earlier earlier(ResultSet row, int index) throws SQLException {
    String outcome = row.getString("outcome");
    String disposition = row.getString("disposition");
    return new EarlierCalls.Earlier(
        new CallId(row.getObject("id", UUID.class)),
        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
        outcome == null ? null : CallOutcome.valueOf(outcome),
        disposition == null ? null : Disposition.valueOf(disposition),
        List.of((UUID[]) row.getArray("incidents").getArray()));
  }
}
