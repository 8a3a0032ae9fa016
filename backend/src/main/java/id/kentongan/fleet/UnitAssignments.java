package id.kentongan.fleet;

import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which units learn their assignments and how far they are with them. Called by the module above
 * in its transaction: what it stores, what it puts on record and what the unit knows happen
 * together or not at all.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UnitAssignments {

  private final UnitRecords records;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UnitAssignments(UnitRecords records, ApplicationEventPublisher events, Clock clock) {
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  /** A unit that somebody had sent before, and who that was. */
  public record Taken(CallSign unit, UnitAssignment assignment) {}

  /**
   * Gives each unit its assignment, all or none. The units are locked until the transaction ends,
   * always in the same order: of two who send the same unit one waits, and then learns who was
   * faster.
   *
   * @param sent by unit
   * @return those that have another one already: then none is given; empty: all are
   * @throws ProblemException 404 there is no such unit
   */
  public List<Taken> give(SortedMap<CallSign, UnitAssignment> sent) {
    List<UnitRow> rows = records.lock(sent.keySet());
    var known = rows.stream().map(row -> row.unit().callSign()).collect(Collectors.toSet());
    sent.keySet().stream()
        .filter(unit -> !known.contains(unit))
        .findFirst()
        .ifPresent(unit -> {
          throw Units.unknown(unit);
        });
    List<Taken> taken = rows.stream().flatMap(UnitAssignments::taken).toList();
    if (taken.isEmpty()) {
      Instant now = clock.instant();
      sent.forEach((unit, assignment) -> {
        records.give(unit, requireOfAssignment(assignment), now);
        events.publishEvent(new UnitChanged(unit));
      });
    }
    return taken;
  }

  private static Stream<Taken> taken(UnitRow row) {
    UnitAssignment held = row.standing().assignment();
    return held == null ? Stream.of() : Stream.of(new Taken(row.unit().callSign(), held));
  }

  /**
   * The unit that has this assignment is this far with it; nothing if none has.
   *
   * @param status one that is {@link UnitStatus#isOfAssignment of an assignment}
   * @param happenedAt when it was, by whoever tells it
   */
  public void follow(UUID assignment, UnitStatus status, Instant happenedAt) {
    requireOfAssignment(status);
    records
        .follow(assignment, status, happenedAt, clock.instant())
        .ifPresent(unit -> events.publishEvent(new UnitChanged(unit)));
  }

  /** The unit that has this assignment is free of it; nothing if none has. */
  public void release(UUID assignment, Instant happenedAt) {
    records
        .release(assignment, happenedAt, clock.instant())
        .ifPresent(unit -> events.publishEvent(new UnitChanged(unit)));
  }

  private static UnitAssignment requireOfAssignment(UnitAssignment assignment) {
    requireOfAssignment(assignment.status());
    return assignment;
  }

  private static void requireOfAssignment(UnitStatus status) {
    if (!status.isOfAssignment()) {
      throw new IllegalArgumentException("no status of an assignment: " + status);
    }
  }
}
