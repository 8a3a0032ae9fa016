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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells an incident's facts to people: who changed what from what to what. Text that one person
 * types in one go is one entry, however often it was saved meanwhile; an answer that changes the
 * priority is followed by an entry of that.
 */
final class Timeline {

  /** A pause that ends a go. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Set<String> TEXTS = Set.of("narrative", "address");

  private final Incident incident = new Incident();
  private final List<TimelineEntry> entries = new ArrayList<>();

  private boolean begun;

  private Timeline() {}

  /** Newest first. */
  static List<TimelineEntry> of(List<IncidentFact> facts) {
    Timeline timeline = new Timeline();
    facts.forEach(timeline::add);
    return timeline.entries.reversed();
  }

  private void add(IncidentFact fact) {
    Happening happening = fact.happening();
    Object before = value(happening);
    Integer urgency = incident.priority();
    IncidentState state = incident.state();
    incident.apply(happening, fact.happenedAt());
    begun |= happening instanceof Drafted || happening instanceof Opened;
    add(
        entry(
            fact,
            "",
            nameOf(happening),
            gone(happening, before),
            come(happening),
            reason(happening)));
    if (happening instanceof Answered && !Objects.equals(urgency, incident.priority())) {
      add(entry(fact, ".priority", "priority", urgency, incident.priority(), null));
    }
    if (isOfAssignment(happening) && state != incident.state()) {
      add(entry(fact, ".state", "state", state, incident.state(), null));
    }
  }

  private static boolean isOfAssignment(Happening happening) {
    return happening instanceof Assigned || happening instanceof Unassigned;
  }

  private static @Nullable String reason(Happening happening) {
    return switch (happening) {
      case Closed now -> now.reason();
      case Assigned now -> now.standing().reason();
      default -> null;
    };
  }

  private static TimelineEntry entry(
      IncidentFact fact,
      String part,
      String what,
      @Nullable Object from,
      @Nullable Object to,
      @Nullable String reason) {
    return new TimelineEntry(
        fact.version() + "." + fact.place() + part,
        what,
        from,
        to,
        reason,
        new TimelineEntry.By(fact.username(), fact.name()),
        fact.happenedAt(),
        fact.learntAt(),
        fact.version());
  }

  private void add(TimelineEntry entry) {
    if (!entries.isEmpty() && continues(entries.getLast(), entry)) {
      entries.add(joined(entries.removeLast(), entry));
    } else {
      entries.add(entry);
    }
  }

  private @Nullable Object value(Happening happening) {
    return switch (happening) {
      case Drafted _, Opened _, Closed _ -> begun ? incident.state() : null;
      case Typed _ -> incident.typed().type();
      case Answered now -> incident.answers().answer(now.question());
      case Prioritised _ -> incident.priority();
      case Addressed _ -> incident.address();
      case Placed _ -> incident.placed().point();
      case Narrated _ -> incident.narrative();
      case Restricted _, ReportRestricted _ -> incident.isRestricted();
      case Exercised _ -> incident.isExercise();
      case Assigned now -> stateOf(now.standing().assignment());
      case Unassigned now -> stateOf(now.assignment());
      case Attached _, Detached _, Merged _, Parted _, Absorbed _, Released _ -> null;
    };
  }

  private @Nullable AssignmentState stateOf(UUID assignment) {
    return incident.assignments().find(assignment).map(AssignmentStanding::state).orElse(null);
  }

  /** The value after; of a link what it came with: a call's id, another incident's number. */
  private @Nullable Object come(Happening happening) {
    return switch (happening) {
      case Attached now -> now.call();
      case Merged now -> now.number();
      case Absorbed now -> now.number();
      default -> value(happening);
    };
  }

  /** The value before; of a link what went with it. */
  private static @Nullable Object gone(Happening happening, @Nullable Object before) {
    return switch (happening) {
      case Detached now -> now.call();
      case Parted now -> now.number();
      case Released now -> now.number();
      default -> before;
    };
  }

  private static String nameOf(Happening happening) {
    return switch (happening) {
      case Drafted _, Opened _, Closed _ -> "state";
      case Typed _ -> "type";
      case Answered now -> "answer." + now.question();
      case Prioritised _ -> "priority";
      case Addressed _ -> "address";
      case Placed _ -> "point";
      case Narrated _ -> "narrative";
      case Restricted _, ReportRestricted _ -> "restricted";
      case Exercised _ -> "exercise";
      case Attached _, Detached _ -> "call";
      case Merged _, Parted _ -> "mergedInto";
      case Absorbed _, Released _ -> "merged";
      case Assigned now -> "assignment." + now.standing().unit();
      case Unassigned now -> "assignment." + now.unit();
    };
  }

  private static boolean continues(TimelineEntry last, TimelineEntry next) {
    return TEXTS.contains(next.what())
        && next.what().equals(last.what())
        && next.by().equals(last.by())
        && Duration.between(last.at(), next.at()).compareTo(PAUSE) < 0;
  }

  private static TimelineEntry joined(TimelineEntry last, TimelineEntry next) {
    return new TimelineEntry(
        next.id(),
        next.what(),
        last.from(),
        next.to(),
        null,
        next.by(),
        next.at(),
        next.learntAt(),
        next.version());
  }
}
