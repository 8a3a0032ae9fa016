package id.kentongan.dispatch.clock;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitView;
import id.kentongan.fleet.Units;
import id.kentongan.incident.IncidentAssignments;
import id.kentongan.incident.IncidentState;
import id.kentongan.incident.OpenIncident;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clocks: which incidents wait for somebody to be sent, whose priority is another,
 * what is nearly over or over, and who has to learn of it.
 */
@Component
@ConditionalOnWebApplication
class ClockWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private final ClockRecords records;
  private final Clocks clocks;
  private final Escalations escalations;
  private final IncidentAssignments incidents;
  private final Units units;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ClockWatch(
      ClockRecords records,
      Clocks clocks,
      Escalations escalations,
      IncidentAssignments incidents,
      Units units,
      TransactionTemplate transaction,
      Clock clock) {
    this.records = records;
    this.clocks = clocks;
    this.escalations = escalations;
    this.incidents = incidents;
    this.units = units;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      transaction.executeWithoutResult(_ -> {
        if (records.lock()) {
          look(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
      });
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("the clocks are looked at when the database is back", e);
    }
  }

  private void look(Instant now) {
    List<OpenIncident> open = incidents.open();
    List<RunningClock> running = records.running();
    heedHandOvers(open, running, now);
    Map<UUID, OpenIncident> known =
        open.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    running.forEach(each -> look(each, known.get(each.incident()), now));
  }

  private void heedHandOvers(List<OpenIncident> open, List<RunningClock> running, Instant now) {
    Set<UUID> timed =
        running.stream()
            .filter(each -> each.name() == ClockName.HAND_OVER)
            .map(RunningClock::incident)
            .collect(Collectors.toSet());
    List<OpenIncident> waiting =
        open.stream().filter(each -> each.state() == IncidentState.OPEN).toList();
    waiting.stream()
        .filter(each -> !timed.contains(each.id().value()))
        .forEach(each -> clocks.beginHandOver(each, now));
    Set<UUID> still = waiting.stream().map(each -> each.id().value()).collect(Collectors.toSet());
    timed.stream()
        .filter(each -> !still.contains(each))
        .forEach(each -> clocks.stopHandOver(each, now));
  }

  private void look(RunningClock each, @Nullable OpenIncident incident, Instant now) {
    if (incident != null && ResponseTimes.judged(incident.priority()) != each.priority()) {
      clocks.judge(each, incident.priority(), now);
      return;
    }
    Band band = each.band(now);
    if (band != Band.OK && each.name() == ClockName.SILENCE && isHeard(each, now)) {
      return;
    }
    List<Level> due = each.due(now);
    due.forEach(level -> escalations.escalate(each, level, now));
    // Only further: of two nodes one's clock may be a little late.
    if (band.compareTo(each.band()) > 0 || !due.isEmpty()) {
      clocks.store(each.in(band), null);
    }
  }

  /** While a crew is on the way, its device tells that it moves. */
  private boolean isHeard(RunningClock silence, Instant now) {
    Optional<Instant> fixAt =
        Optional.ofNullable(silence.onTheWay() ? silence.unit() : null)
            .flatMap(CallSign::find)
            .flatMap(units::find)
            .map(UnitView::fixAt)
            .filter(at -> at.isAfter(silence.since()) && !at.isAfter(now));
    fixAt.ifPresent(at -> clocks.hear(silence, at, true, now));
    return fixAt.isPresent();
  }
}
