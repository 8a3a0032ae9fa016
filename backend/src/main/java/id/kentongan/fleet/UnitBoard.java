package id.kentongan.fleet;

import id.kentongan.live.LiveStream;
import id.kentongan.region.RegionChanged;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the screens of units. Reads anew what it tells: many changes at once cost one look. Every
 * few seconds it looks at all, for a status also changes by the clock.
 */
@Component
@ConditionalOnWebApplication
class UnitBoard implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UnitBoard.class);
  private static final long LOOK_SECONDS = 3;
  private static final long PAUSE_MILLIS = 100;

  private final UnitRecords records;
  private final UnitTopic topic;
  private final LiveStream live;
  private final Set<CallSign> changed = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Boolean> due = new ArrayBlockingQueue<>(1);
  private final Map<CallSign, Told> told = new HashMap<>();
  private final Thread thread = Thread.ofVirtual().name("units").unstarted(this::run);
  private volatile boolean allDue;
  private volatile boolean running;

  UnitBoard(UnitRecords records, UnitTopic topic, LiveStream live) {
    this.records = records;
    this.topic = topic;
    this.live = live;
  }

  /** What was told of a unit last, but for where it is. */
  private record Told(long version, UnitStatus status, boolean stale) {}

  /** Also after a commit of which nobody knows whether it happened. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  void on(UnitChanged change) {
    changed(change.unit());
  }

  @EventListener(RegionChanged.class)
  void regionChanged() {
    allDue = true;
    due.offer(true);
  }

  /** Something of it is to be told. */
  void changed(CallSign unit) {
    changed.add(unit);
    due.offer(true);
  }

  private void run() {
    long looked = System.nanoTime();
    try {
      while (running) {
        due.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        if (allDue || System.nanoTime() - looked > TimeUnit.SECONDS.toNanos(LOOK_SECONDS)) {
          guarded(this::tellAll);
          looked = System.nanoTime();
        } else {
          guarded(this::tellChanged);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is called is taken out before it is read: what changes meanwhile is told again. */
  private void guarded(Consumer<Set<CallSign>> tell) {
    Set<CallSign> called = Set.copyOf(changed);
    changed.removeAll(called);
    try {
      tell.accept(called);
    } catch (DataAccessException | TransactionException e) {
      changed.addAll(called);
      allDue = true;
      LOG.debug("the screens are told of units when the database is back", e);
    } catch (RuntimeException e) {
      LOG.error("Units could not be told", e);
    }
  }

  private void tellChanged(Set<CallSign> called) {
    if (!called.isEmpty()) {
      List<UnitRow> rows = records.list(called);
      topic.entries(rows).forEach(this::tell);
      Set<CallSign> gone = new HashSet<>(called);
      rows.forEach(row -> gone.remove(row.unit().callSign()));
      gone.forEach(this::tellGone);
    }
  }

  /**
   * Of those that nobody called changed only what stands otherwise than was told; but all in
   * another region, which may show them to agencies that were not known when they were told.
   */
  private void tellAll(Set<CallSign> called) {
    boolean all = allDue;
    allDue = false;
    Set<CallSign> gone = new HashSet<>(told.keySet());
    List<UnitRow> rows = records.list();
    for (UnitTopic.Entry entry : topic.entries(rows)) {
      CallSign unit = entry.unit().callSign();
      gone.remove(unit);
      if (all || called.contains(unit) || !of(entry).equals(told.get(unit))) {
        tell(entry);
      }
    }
    gone.forEach(this::tellGone);
  }

  private void tellGone(CallSign unit) {
    told.remove(unit);
    live.removed(UnitTopic.NAME, unit.value());
  }

  private void tell(UnitTopic.Entry entry) {
    told.put(entry.unit().callSign(), of(entry));
    live.changed(UnitTopic.NAME, entry);
  }

  private static Told of(UnitTopic.Entry entry) {
    return new Told(entry.version(), entry.unit().status(), entry.unit().stale());
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
