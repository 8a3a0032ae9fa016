package id.kentongan.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which recordings are with us, and which ought to be. */
@Repository
class RecordingRecords {

  /** A recording that does not turn up within a day does not turn up. */
  private static final Duration LOOKED_FOR = Duration.ofDays(1);

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordingRecords(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** Calls that ended and whose recording is not with us, or is still with the exchange too. */
  List<CallRow> unfinished() {
    return database
        .sql(
            "select "
                + CallRow.COLUMNS
                + """
                from call c left join call_recording r on r.call = c.id
                where c.offered and c.state = 'ENDED' and c.recording <> 'TAKEN' and c.ended_at > ?
                union all select
                """
                + CallRow.COLUMNS
                + """
                from call_recording r join call c on c.id = r.call where not r.raw_removed
                """)
        .param(CallRecords.time(clock.instant().minus(LOOKED_FOR)))
        .query(CallRow::of)
        .list();
  }

  /**
   * The recording is with us; a former one of the same call is replaced.
   *
   * @param file below the directory of recordings
   */
  @Transactional
  public void keep(CallId call, WavFile wav, String file) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into call_recording (call, file, sha256, seconds, taken_at)
            values (?, ?, ?, ?, ?)
            on conflict (call) do update set file = excluded.file, sha256 = excluded.sha256,
              seconds = excluded.seconds, taken_at = excluded.taken_at
            """)
        .params(call.value(), file, wav.sha256(), wav.seconds(), CallRecords.time(now))
        .update();
    mark(call, CallRow.RecordingState.TAKEN);
    events.publishEvent(new CallChanged(call, false, false, Set.of()));
  }

  /** It ought to be there and is not. */
  @Transactional
  public void miss(CallId call) {
    mark(call, CallRow.RecordingState.MISSING);
  }

  /** The exchange does not have it any more. */
  void rawRemoved(CallId call) {
    database
        .sql("update call_recording set raw_removed = true where call = ?")
        .param(call.value())
        .update();
  }

  /** File of a recording below the directory of recordings. */
  Optional<String> file(CallId call) {
    return database
        .sql("select file from call_recording where call = ?")
        .param(call.value())
        .query(String.class)
        .optional();
  }

  private void mark(CallId call, CallRow.RecordingState state) {
    database
        .sql("update call set version = version + 1, recording = ? where id = ?")
        .params(state.name(), call.value())
        .update();
  }
}
