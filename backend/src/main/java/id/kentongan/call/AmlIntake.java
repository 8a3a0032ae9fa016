package id.kentongan.call;

import id.kentongan.call.location.AmlMessage;
import id.kentongan.call.location.LocationClaim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what telephones say of themselves (Advanced Mobile Location) to their calls: to the newest
 * call of the number that goes on, or was not over yet when the telephone said it. What comes
 * before its call waits for it, also after a call that was cut off.
 */
@Service
@ConditionalOnWebApplication
public class AmlIntake {

  static final Duration KEPT = Duration.ofMinutes(5);

  /** The telephone's clock is not ours, and a message needs its time. */
  private static final Duration LATE = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(AmlIntake.class);

  /** Of one number; a telephone sends some in a call. */
  private static final int MOST_WAITING = 20;

  private static final String MATCHES =
      """
      select w.id, w.claim, w.received_at, c.id as call
      from aml_waiting w cross join lateral (
        select id from call
        where number = w.number and offered and (state <> 'ENDED' or ended_at >= w.at - ?::interval)
        order by offered_at desc limit 1
      ) c
      order by w.received_at limit 100
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final FixIntake fixes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AmlIntake(
      JdbcClient database,
      JsonMapper json,
      FixIntake fixes,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.fixes = fixes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes a message; without a location there is nothing to keep. */
  public void take(AmlMessage message) {
    if (!message.claim().saysNothing()) {
      Instant now = clock.instant();
      database
          .sql(
              """
              insert into aml_waiting (id, number, claim, at, received_at)
              select ?, ?, ?::jsonb, ?, ?
              where (select count(*) from aml_waiting where number = ?) < ?
              """)
          .params(
              UUID.randomUUID(),
              message.number().e164(),
              json.writeValueAsString(message.claim()),
              CallRecords.time(saidAt(message.claim(), now)),
              CallRecords.time(now),
              message.number().e164(),
              MOST_WAITING)
          .update();
      match();
    }
  }

  /** A place that was found long ago tells nothing of the call that it is sent for. */
  private static Instant saidAt(LocationClaim claim, Instant now) {
    Instant at = claim.at();
    return at == null || at.isAfter(now) || at.isBefore(now.minus(KEPT)) ? now : at;
  }

  /** Whose call has come since, and what waits no longer. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    try {
      match();
      database
          .sql("delete from aml_waiting where received_at < ?")
          .param(CallRecords.time(clock.instant().minus(KEPT)))
          .update();
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("what telephones say of themselves waits until the database is back", e);
    }
  }

  private void match() {
    matches().forEach(match -> transaction.executeWithoutResult(_ -> bring(match)));
  }

  private record Match(UUID id, CallId call, LocationClaim claim, Instant receivedAt) {}

  private List<Match> matches() {
    return database
        .sql(MATCHES)
        .param(LATE.toString())
        .query((row, _) ->
            new Match(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call", UUID.class)),
                json.readValue(row.getString("claim"), LocationClaim.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Of two nodes that find it, one brings it. */
  private void bring(Match match) {
    boolean mine =
        database.sql("delete from aml_waiting where id = ?").param(match.id()).update() == 1;
    if (mine) {
      fixes.take(match.call(), FixSource.AML, match.claim(), match.receivedAt());
    }
  }
}
