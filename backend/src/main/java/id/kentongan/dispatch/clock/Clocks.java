package id.kentongan.dispatch.clock;

import id.kentongan.incident.OpenIncident;
import id.kentongan.message.MessageChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of incidents and of who is sent to them: begin, follow what happens, stop. */
@Service
public class Clocks {

  private final ClockRecords records;
  private final ResponseTimes times;
  private final ApplicationEventPublisher events;

  Clocks(ClockRecords records, ResponseTimes times, ApplicationEventPublisher events) {
    this.records = records;
    this.times = times;
    this.events = events;
  }

  /** Those that run, the one that is over first comes first. */
  public List<ClockView> list() {
    return records.running().stream().map(ClockView::of).toList();
  }

  /**
   * Somebody is sent to an incident: it waits for nobody but them.
   *
   * @param priority of the incident, null if not known
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(List<Timed> sent, @Nullable Integer priority, Instant now) {
    for (Timed each : sent) {
      stopHandOver(each.incident(), now);
      Stream.of(ClockName.values())
          .filter(each::runs)
          .flatMap(name -> times.of(name, priority).stream())
          .map(time -> RunningClock.of(time, each.incident(), each.number(), each, now))
          .forEach(this::add);
    }
  }

  /** Something was said of those who were sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(Timed assignment, Instant now) {
    for (RunningClock clock : records.of(assignment.assignment())) {
      boolean runs = assignment.runs(clock.name());
      if (runs && clock.name() == ClockName.SILENCE) {
        hear(clock, assignment.heardAt(), assignment.isOnTheWay(), now);
      } else if (runs || clock.running()) {
        store(clock, runs ? null : now);
      }
    }
  }

  /** Help is needed, and nobody is on the way. */
  void beginHandOver(OpenIncident incident, Instant now) {
    // Somebody was on the way before: it is as new as when they were not any more.
    Instant since = incident.asked() ? now : incident.openedAt();
    times
        .of(ClockName.HAND_OVER, incident.priority())
        .map(time -> RunningClock.of(time, incident.id().value(), incident.number(), null, since))
        .ifPresent(this::add);
  }

  void stopHandOver(UUID incident, Instant now) {
    records
        .stopHandOver(incident, now)
        .ifPresent(clock -> events.publishEvent(new ClockChanged(clock)));
  }

  /** The incident is more urgent, or less, than when its clocks began. */
  void judge(RunningClock clock, @Nullable Integer priority, Instant now) {
    times
        .of(clock.name(), priority)
        .ifPresentOrElse(time -> store(clock.limitedBy(time, now), null), () -> store(clock, now));
  }

  /** A sign of life of a crew; if people learnt of its silence, the next one is another. */
  void hear(RunningClock silence, Instant heardAt, boolean onTheWay, Instant now) {
    RunningClock heard = silence.from(heardAt, onTheWay);
    boolean learnt = !silence.escalations().isEmpty() && heard.since().isAfter(silence.since());
    if (learnt) {
      store(silence, now);
      add(heard.again());
    } else {
      store(heard, null);
    }
  }

  /** What became of a short message by which somebody learnt that a clock is over. */
  @EventListener
  void on(MessageChanged change) {
    records
        .note(change.message().value(), change.state().name())
        .ifPresent(clock -> events.publishEvent(new ClockChanged(clock)));
  }

  private void add(RunningClock clock) {
    if (records.add(clock)) {
      events.publishEvent(new ClockChanged(clock.id()));
    }
  }

  /**
   * @param stoppedAt null: it runs, or runs again
   */
  void store(RunningClock clock, @Nullable Instant stoppedAt) {
    records.store(clock, stoppedAt);
    events.publishEvent(new ClockChanged(clock.id()));
  }
}
