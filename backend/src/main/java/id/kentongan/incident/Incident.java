package id.kentongan.incident;

import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.Addressed;
import id.kentongan.incident.Happening.Answered;
import id.kentongan.incident.Happening.Assigned;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Detached;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Exercised;
import id.kentongan.incident.Happening.Merged;
import id.kentongan.incident.Happening.Narrated;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Parted;
import id.kentongan.incident.Happening.Placed;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.Released;
import id.kentongan.incident.Happening.ReportRestricted;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.incident.Happening.Unassigned;
import id.kentongan.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident: what happened to it, folded into how it stands. The same happenings in the same
 * order give the same incident.
 *
 * <table>
 * <caption>Every edge of the state machine and its cause</caption>
 * <tr><th>from</th><th>to</th><th>cause</th></tr>
 * <tr><td>(none)</td><td>draft</td><td>Drafted</td></tr>
 * <tr><td>(none), draft, closed</td><td>open</td><td>Opened; it has a type</td></tr>
 * <tr><td>open</td><td>assigned, onScene</td><td>Assigned: somebody is on the way, somebody is there
 * </td></tr>
 * <tr><td>assigned, onScene</td><td>open</td><td>Assigned, Unassigned: nobody is any more</td></tr>
 * <tr><td>assigned, onScene</td><td>closed</td><td>Assigned: the last who held it let go, and somebody
 * has done what there was to do</td></tr>
 * <tr><td>every other</td><td>closed</td><td>Closed, with a reason; a draft is dropped by it</td></tr>
 * <tr><td>every other</td><td>closed</td><td>Merged: it is another one, which goes on</td></tr>
 * <tr><td>closed</td><td>as before Merged</td><td>Parted</td></tr>
 * </table>
 *
 * <p>What is known of an incident may be put right in every state: what somebody took down while
 * nobody could be reached arrives when it arrives.
 */
final class Incident {

  private final List<Happening> news = new ArrayList<>();
  private final List<UUID> calls = new ArrayList<>();
  private final GivenAnswers answers = new GivenAnswers();
  private final MergedReports reports = new MergedReports();
  private final AssignmentStandings assignments = new AssignmentStandings();
  private Typed typed = Typed.NOTHING;
  private Prioritised prioritised = new Prioritised(null);
  private Addressed addressed = new Addressed(null);
  private Placed placed = new Placed(null, null, null, null);
  private Narrated narrated = new Narrated(null);
  private Restricted restricted = new Restricted(false);
  private Exercised exercised = new Exercised(false);
  private @Nullable Instant openedAt;
  private @Nullable Instant closedAt;
  private @Nullable Closed closed;
  private @Nullable Merged merged;
  private Instant toldAt = Instant.EPOCH;

  /**
   * Lets something happen, unless it is so already.
   *
   * @throws ProblemException 400 or 409 if it cannot happen to this incident as it stands
   */
  void let(Happening happening, Instant at) {
    new IncidentRules(this).refuseIfImpossible(happening);
    if (!isSo(happening)) {
      boolean held = !assignments.holding().isEmpty();
      apply(happening, at);
      news.add(happening);
      if (happening instanceof Assigned && held && isDone()) {
        let(new Closed(null), at);
      }
    }
  }

  private boolean isDone() {
    return state() != IncidentState.CLOSED
        && assignments.holding().isEmpty()
        && assignments.anyCleared();
  }

  /** What it was let happen, in order. */
  List<Happening> news() {
    return List.copyOf(news);
  }

  private boolean isSo(Happening happening) {
    return switch (happening) {
      case Drafted _ -> false;
      case Opened _ -> openedAt != null && closed == null;
      case Closed _ -> closed != null;
      case Merged _ -> merged != null;
      case Parted _, Absorbed _, Released _ -> false;
      case Typed now -> now.equals(typed);
      case Answered now -> answers.isSo(now);
      case Prioritised now -> isPrioritisedSo(now);
      case Addressed now -> now.equals(addressed);
      case Placed now -> now.equals(placed);
      case Narrated now -> now.equals(narrated);
      case Restricted now -> now.equals(restricted);
      case ReportRestricted now -> reports.areSo(now);
      case Exercised now -> now.equals(exercised);
      case Attached now -> calls.contains(now.call());
      case Detached now -> !calls.contains(now.call());
      case Assigned now ->
          assignments.find(now.standing().assignment()).filter(now.standing()::equals).isPresent();
      case Unassigned now -> assignments.find(now.assignment()).isEmpty();
    };
  }

  private boolean isPrioritisedSo(Prioritised now) {
    return now.equals(prioritised) && (now.priority() == null || now.priority().equals(priority()));
  }

  /** Folds in what has happened. */
  void apply(Happening happening, Instant at) {
    switch (happening) {
      case Drafted _ -> toldAt = at;
      case Opened _ -> open(at);
      case Closed now -> close(now, at);
      case Typed now -> typed = now;
      case Answered now -> answers.give(now);
      case Prioritised now -> prioritise(now);
      case Addressed now -> addressed = now;
      case Placed now -> placed = now;
      case Narrated now -> narrated = now;
      case Restricted now -> restricted = now;
      case Exercised now -> exercised = now;
      case Attached now -> told(List.of(now.call()), at);
      case Detached now -> lose(List.of(now.call()));
      case Merged now -> merge(now, at);
      case Parted _ -> part();
      case Absorbed now -> absorb(now, at);
      case Released now -> {
        reports.remove(now.incident());
        lose(now.calls());
      }
      case ReportRestricted now -> reports.restrict(now);
      case Assigned now -> assignments.put(now.standing());
      case Unassigned now -> assignments.remove(now.assignment());
    }
  }

  private void prioritise(Prioritised now) {
    prioritised = now;
    answers.weigh(now.priority() != null);
  }

  private void absorb(Absorbed now, Instant at) {
    told(now.calls(), at);
    reports.add(now);
  }

  private void lose(List<UUID> gone) {
    calls.removeAll(gone);
    reports.lose(gone);
  }

  private void told(List<UUID> more, Instant at) {
    more.stream().filter(call -> !calls.contains(call)).forEach(calls::add);
    toldAt = at;
  }

  private void merge(Merged now, Instant at) {
    merged = now;
    closedAt = at;
  }

  private void part() {
    merged = null;
    closedAt = null;
  }

  private void open(Instant at) {
    toldAt = openedAt == null ? at : toldAt;
    openedAt = openedAt == null ? at : openedAt;
    closed = null;
    closedAt = null;
  }

  private void close(Closed now, Instant at) {
    closed = now;
    closedAt = at;
  }

  IncidentState state() {
    if (closed != null || merged != null) {
      return IncidentState.CLOSED;
    }
    return openedAt == null ? IncidentState.DRAFT : assignments.state().orElse(IncidentState.OPEN);
  }

  Typed typed() {
    return typed;
  }

  Prioritised prioritised() {
    return prioritised;
  }

  /**
   * 1 to 4: what somebody chose, else what the type says, raised by what was answered since; null
   * as long as nobody and nothing says it.
   */
  @Nullable Integer priority() {
    Integer own = prioritised.priority();
    return Stream.concat(Stream.ofNullable(own == null ? typed.priority() : own), answers.raises())
        .min(Integer::compare)
        .orElse(null);
  }

  GivenAnswers answers() {
    return answers;
  }

  @Nullable String address() {
    return addressed.address();
  }

  Placed placed() {
    return placed;
  }

  @Nullable String narrative() {
    return narrated.narrative();
  }

  boolean isMarkedRestricted() {
    return restricted.restricted();
  }

  boolean isRestricted() {
    return typed.restricted() || restricted.restricted() || reports.restricted().isPresent();
  }

  boolean isExercise() {
    return exercised.exercise();
  }

  /** When it first needed help; null for a draft. */
  @Nullable Instant openedAt() {
    return openedAt;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  @Nullable String closedReason() {
    return closed == null ? null : closed.reason();
  }

  List<UUID> calls() {
    return List.copyOf(calls);
  }

  /** Who was sent to it. */
  AssignmentStandings assignments() {
    return assignments;
  }

  /** Those that were merged into it. */
  MergedReports reports() {
    return reports;
  }

  /** The one that it is the same as; null: it stands for itself. */
  @Nullable Merged merged() {
    return merged;
  }

  /** When somebody last called about it, or began it. */
  Instant toldAt() {
    return toldAt;
  }
}
