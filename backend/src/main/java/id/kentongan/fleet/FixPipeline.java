package id.kentongan.fleet;

import id.kentongan.fleet.report.FixReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The way of a fix, whichever way it came in. At the door the device is known or not, and what it
 * says is of a time that can be; then the {@link FixStep}s follow, in the order of the constructor.
 *
 * <p>One thread takes whatever waits as one group, so that many fixes cost one commit and none is
 * overtaken by a later one of the same unit. While a group is written the next one gathers.
 */
@Service
@ConditionalOnWebApplication
public class FixPipeline implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FixPipeline.class);

  /** By which a device's clock may be ahead of ours. */
  static final Duration AHEAD = Duration.ofMinutes(1);

  private static final int MOST_WAITING = 10_000;
  private static final int LARGEST_GROUP = 2_000;

  private final KnownDevices devices;
  private final DeviceRate rate;
  private final List<FixStep> steps;
  private final Clock clock;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread = Thread.ofPlatform().daemon().name("fixes").unstarted(this::run);
  private volatile boolean running;

  FixPipeline(
      KnownDevices devices,
      DeviceRate rate,
      DeviceTimeStep order,
      JumpStep jumps,
      FenceStep fences,
      MapStep map,
      TrackStep track,
      Clock clock) {
    this.devices = devices;
    this.rate = rate;
    this.steps = List.of(order, jumps, fences, map, track);
    this.clock = clock;
  }

  /**
   * Returns at once; the answer comes when the fix is durable, or it is clear that it will not be.
   */
  public CompletableFuture<FixAnswer> take(FixReport report) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant at = report.at() == null ? now : report.at();
    Optional<CallSign> unit = devices.find(report.secret());
    if (unit.isEmpty()) {
      return answered(FixAnswer.UNKNOWN_DEVICE);
    } else if (at.isAfter(now.plus(AHEAD))) {
      return answered(FixAnswer.FAR_FUTURE);
    } else if (!running || !rate.allows(unit.get())) {
      return answered(FixAnswer.LATER);
    }
    Waiting waiting = new Waiting(fix(unit.get(), report, at, now), new CompletableFuture<>());
    return queue.offer(waiting) ? waiting.answer() : answered(FixAnswer.LATER);
  }

  private static Fix fix(CallSign unit, FixReport report, Instant at, Instant now) {
    return new Fix(
        unit,
        report.point(),
        at,
        now,
        report.heading(),
        report.speed(),
        report.accuracy(),
        report.altitude(),
        report.battery());
  }

  private static CompletableFuture<FixAnswer> answered(FixAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }

  private void run() {
    List<Waiting> group = new ArrayList<>();
    try {
      while (running) {
        group.add(queue.take());
        queue.drainTo(group, LARGEST_GROUP - 1);
        FixAnswer answer = pass(group);
        group.forEach(waiting -> waiting.answer().complete(answer));
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(waiting -> waiting.answer().complete(FixAnswer.LATER));
  }

  private FixAnswer pass(List<Waiting> group) {
    try {
      for (Waiting waiting : group) {
        JudgedFix passing = new JudgedFix(waiting.fix(), JudgedFix.Judgement.NEWEST);
        for (FixStep step : steps) {
          passing = step.take(passing);
        }
      }
      steps.forEach(FixStep::endGroup);
      return FixAnswer.ACCEPTED;
    } catch (RuntimeException e) {
      LOG.warn("{} fixes were not stored and will be sent again: {}", group.size(), e.toString());
      return FixAnswer.LATER;
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

  private record Waiting(Fix fix, CompletableFuture<FixAnswer> answer) {}
}
