package id.kentongan.statistics;

import id.kentongan.call.CallFigures;
import id.kentongan.fleet.FleetFigures;
import id.kentongan.incident.IncidentFigures;
import id.kentongan.region.CurrentRegion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of this moment, from the database.
 *
 * <p>A call is answered in time within 15 s of its arrival (NENA-STA-020.1: 90 % of all calls); who
 * hung up unanswered before that is no part of the share, who did so later is. Today begins at
 * midnight in the region's zone.
 */
@Service
public class Indicators {

  /** NENA-STA-020.1. */
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  private final CallFigures calls;
  private final IncidentFigures incidents;
  private final FleetFigures fleet;
  private final CurrentRegion region;
  private final Clock clock;

  Indicators(
      CallFigures calls,
      IncidentFigures incidents,
      FleetFigures fleet,
      CurrentRegion region,
      Clock clock) {
    this.calls = calls;
    this.incidents = incidents;
    this.fleet = fleet;
    this.region = region;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Indicator> now() {
    Instant at = clock.instant();
    List<Indicator> all = new ArrayList<>();
    CallFigures.Waiting waiting = calls.waiting();
    all.add(new Indicator("callsWaiting", waiting.count(), "calls", at));
    all.add(new Indicator("longestWaitingSince", waiting.longestSince(), "time", at));
    CallFigures.Answering today = calls.answering(midnightBefore(at), IN_TIME);
    all.add(new Indicator("callsToday", today.offered(), "calls", at));
    all.add(new Indicator("callsAnsweredToday", today.answered(), "calls", at));
    all.add(new Indicator("callsDueToday", today.due(), "calls", at));
    all.add(new Indicator("callsAnsweredIn15sToday", today.inTime(), "calls", at));
    all.add(new Indicator("answeredIn15sToday", percent(today), "percent", at));
    incidents
        .openByPriority()
        .forEach((priority, count) ->
            all.add(new Indicator("openIncidentsPriority" + priority, count, "incidents", at)));
    all.add(new Indicator("unitsStale", fleet.stale(), "units", at));
    return all;
  }

  private Instant midnightBefore(Instant at) {
    ZonedDateTime there = at.atZone(region.zone());
    return there.toLocalDate().atStartOfDay(there.getZone()).toInstant();
  }

  /** Rounded down, so that 100 % means all; null: none was due. */
  private static @Nullable Integer percent(CallFigures.Answering today) {
    return today.due() == 0 ? null : 100 * today.inTime() / today.due();
  }
}
