package id.kentongan.call;

import id.kentongan.call.location.FlatPidfLo;
import id.kentongan.call.location.HeldClient;
import id.kentongan.call.location.HeldClient.Answer;
import id.kentongan.call.location.LocationClaim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches where a caller is, if the network only said where to ask: once at the beginning and then
 * as long as the call goes on, since a reference may tell of a caller who moves. Never where calls
 * are taken: a location server that hangs costs nobody anything, and no new call waits for those
 * that are asked about again.
 */
@Component
@ConditionalOnWebApplication
class References implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(References.class);
  private static final int AT_ONCE = 32;
  private static final int AGAIN_AT_ONCE = 16;

  /** Seconds. */
  private static final int PAUSE = 20;

  /** Of each call that goes on the last one; also after a new start. */
  private static final String OPEN =
      """
      select distinct on (c.id) c.id, coalesce(f.data ->> 'location', '') as location
      from call c join call_fact f on f.call = c.id
      where c.offered and c.state <> 'ENDED' and f.kind = 'LOCATED'
        and lower(f.data ->> 'format') = 'uri'
      order by c.id, f.happened_at desc
      """;

  private final HeldClient held;
  private final FixIntake fixes;
  private final JdbcClient database;
  private final Clock clock;
  private final Semaphore firsts = new Semaphore(AT_ONCE);
  private final Semaphore repeats = new Semaphore(AGAIN_AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  References(HeldClient held, FixIntake fixes, JdbcClient database, Clock clock) {
    this.held = held;
    this.fixes = fixes;
    this.database = database;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(ReferenceSent sent) {
    threads.execute(() -> {
      firsts.acquireUninterruptibly();
      try {
        ask(sent, true);
      } finally {
        firsts.release();
      }
    });
  }

  /** In another order each time: what is too much for one round is asked in the next. */
  @Scheduled(fixedDelay = PAUSE, initialDelay = PAUSE, timeUnit = TimeUnit.SECONDS)
  void again() {
    try {
      List<ReferenceSent> open = new ArrayList<>(open());
      Collections.shuffle(open);
      open.forEach(each -> threads.execute(() -> askAgain(each)));
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("locations are asked for again when the database is back", e);
    }
  }

  private void askAgain(ReferenceSent sent) {
    try {
      if (repeats.tryAcquire(PAUSE / 2, TimeUnit.SECONDS)) {
        try {
          ask(sent, false);
        } finally {
          repeats.release();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(ReferenceSent sent, boolean first) {
    try {
      switch (held.ask(sent.address())) {
        case Answer.Located located -> take(sent.call(), located.claim());
        case Answer.NotAsked _ when first -> {
          LOG.warn("the location of call {} would have to be asked of a stranger", sent.call());
          take(sent.call(), LocationClaim.GARBLED);
        }
        case Answer.Failed failed when first -> {
          LOG.warn("the location server of call {} does not help: {}", sent.call(), failed.why());
          take(sent.call(), LocationClaim.GARBLED);
        }
        case Answer.NotAsked _, Answer.Failed _ -> {}
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("the location of a call is asked for again when the database is back", e);
    }
  }

  private List<ReferenceSent> open() {
    return database.sql(OPEN).query(References::sent).list().stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ReferenceSent> sent(ResultSet row, int index) throws SQLException {
    CallId call = new CallId(row.getObject("id", UUID.class));
    return FlatPidfLo.findReference(Map.of("format", "URI", "location", row.getString("location")))
        .map(address -> new ReferenceSent(call, address));
  }

  private void take(CallId call, LocationClaim claim) {
    if (!claim.saysNothing()) {
      fixes.take(call, FixSource.PIDF_LO_REFERENCE, claim, clock.instant());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
