package id.kentongan.call;

import static id.kentongan.call.CallRecords.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the calls stand as figures. */
@Repository
public class CallFigures {

  private final JdbcClient database;

  CallFigures(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who waits now, in the queue or ringing.
   *
   * @param longestSince when the one who waits longest came; null: nobody waits
   */
  public record Waiting(int count, @Nullable Instant longestSince) {}

  /**
   * What became of the calls of some time.
   *
   * @param offered all that came
   * @param answered those that somebody spoke with
   * @param due those that were answered, or ended unanswered after the limit: who gave up before
   *     nobody could have kept
   * @param inTime those of the due that were answered within the limit
   */
  public record Answering(int offered, int answered, int due, int inTime) {}

  public Waiting waiting() {
    return database
        .sql(
            """
            select count(*) as count, min(offered_at) as longest_since
            from call where offered and state in ('WAITING', 'RINGING')
            """)
        .query(CallFigures::waitingOf)
        .single();
  }

  /**
   * @param limit how soon an answer is in time
   */
  public Answering answering(Instant since, Duration limit) {
    return database
        .sql(
            """
            select count(*) as offered,
              count(answered_at) as answered,
              count(*) filter (where answered_at is not null
                or ended_at > offered_at + :seconds * interval '1 second') as due,
              count(*) filter (where answered_at <= offered_at + :seconds * interval '1 second')
                as in_time
            from call where offered and offered_at >= :since
            """)
        .param("seconds", limit.toSeconds())
        .param("since", time(since))
        .query((row, _) ->
            new Answering(
                row.getInt("offered"),
                row.getInt("answered"),
                row.getInt("due"),
                row.getInt("in_time")))
        .single();
  }

  private static Waiting waitingOf(ResultSet row, int index) throws SQLException {
    OffsetDateTime since = row.getObject("longest_since", OffsetDateTime.class);
    return new Waiting(row.getInt("count"), since == null ? null : since.toInstant());
  }
}
