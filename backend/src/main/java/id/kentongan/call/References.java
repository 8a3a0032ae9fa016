package id.kentongan.call;

import id.kentongan.call.location.HeldClient;
import id.kentongan.call.location.HeldClient.Answer;
import id.kentongan.call.location.LocationClaim;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches where a caller is, if the network only said where to ask: once at the beginning and then
 * as long as the call goes on, since a reference may tell of a caller who moves. Never where calls
 * are taken: a location server that hangs costs nobody anything.
 */
@Component
@ConditionalOnWebApplication
class References implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(References.class);
  private static final int AT_ONCE = 32;
  private static final int MOST = 500;

  private final HeldClient held;
  private final FixIntake fixes;
  private final CallRecords calls;
  private final Clock clock;
  private final Map<CallId, String> open = new ConcurrentHashMap<>();
  private final Semaphore askable = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  References(HeldClient held, FixIntake fixes, CallRecords calls, Clock clock) {
    this.held = held;
    this.fixes = fixes;
    this.calls = calls;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(ReferenceSent sent) {
    if (open.size() < MOST) {
      open.put(sent.call(), sent.address());
      threads.execute(() -> ask(sent.call(), sent.address(), true));
    }
  }

  @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
  void again() {
    open.forEach((call, address) -> threads.execute(() -> ask(call, address, false)));
  }

  private void ask(CallId call, String address, boolean first) {
    askable.acquireUninterruptibly();
    try {
      if (!first && hasEnded(call)) {
        open.remove(call);
        return;
      }
      switch (held.ask(address)) {
        case Answer.Located located -> take(call, located.claim());
        case Answer.NotAsked _ -> {
          LOG.warn("the location of call {} would have to be asked of a stranger", call);
          open.remove(call);
          take(call, LocationClaim.GARBLED);
        }
        case Answer.Failed failed -> {
          LOG.warn("the location server of call {} does not help: {}", call, failed.why());
          if (first) {
            take(call, LocationClaim.GARBLED);
          }
        }
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("the location of a call is asked for again when the database is back", e);
    } finally {
      askable.release();
    }
  }

  private void take(CallId call, LocationClaim claim) {
    if (!claim.saysNothing()) {
      fixes.take(call, FixSource.PIDF_LO_REFERENCE, claim, clock.instant());
    }
  }

  private boolean hasEnded(CallId call) {
    return calls.find(call).filter(row -> row.standing().state() != CallState.ENDED).isEmpty();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
