package id.kentongan.statistics;

import id.kentongan.call.CallChanged;
import id.kentongan.incident.IncidentChanged;
import id.kentongan.live.LiveStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts anew when something changed, however many screens look: many changes at once cost one
 * count. And every few seconds, for what another node changed and for midnight.
 */
@Component
@ConditionalOnWebApplication
class IndicatorBoard implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(IndicatorBoard.class);
  private static final long AT_LATEST_SECONDS = 10;
  private static final long PAUSE_MILLIS = 200;

  private final Indicators indicators;
  private final LiveStream live;
  private final BlockingQueue<Boolean> due = new ArrayBlockingQueue<>(1);
  private final Thread thread = Thread.ofVirtual().name("indicators").unstarted(this::run);
  private volatile boolean running;

  IndicatorBoard(Indicators indicators, LiveStream live) {
    this.indicators = indicators;
    this.live = live;
  }

  @TransactionalEventListener(CallChanged.class)
  void callChanged() {
    due.offer(true);
  }

  @TransactionalEventListener(IncidentChanged.class)
  void incidentChanged() {
    due.offer(true);
  }

  private void run() {
    try {
      while (running) {
        due.poll(AT_LATEST_SECONDS, TimeUnit.SECONDS);
        count();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count() {
    try {
      indicators.now().stream()
          .map(IndicatorTopic.Entry::new)
          .forEach(entry -> live.changed(IndicatorTopic.NAME, entry));
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("figures are counted when the database is back", e);
    } catch (RuntimeException e) {
      LOG.error("Figures could not be counted", e);
    }
  }

  @Override
  public void start() {
    running = true;
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
