package id.kentongan.call;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.platform.Cursor;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 112 calls: looked up, listed, and what people say that they were. */
@Service
public class Calls {

  private final CallRecords records;
  private final CallViews views;
  private final CallSight sight;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      CallRecords records,
      CallViews views,
      CallSight sight,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.views = views;
    this.sight = sight;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public Optional<CallView> find(CallId id) {
    return records.find(id).map(views::of);
  }

  /**
   * The whole, whoever asks: for what the system does by itself, to be shown to nobody.
   *
   * @throws ProblemException 404
   */
  public CallView get(CallId id) {
    return find(id).orElseThrow(() -> unknown(id.value()));
  }

  /**
   * As this person may see it; that somebody saw the whole of a restricted one is on record.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public CallView get(CallId id, Person person) {
    CallRow call = records.find(id).orElseThrow(() -> unknown(id.value()));
    CallView whole = views.of(call);
    if (!sight.mayKnow(call, person)) {
      return whole.asMasked();
    }
    if (whole.restricted()) {
      audit.look(new AuditEntry(person.username(), "call.seen", "call:" + id, Map.of()));
    }
    return whole;
  }

  /** Some calls, newest first. */
  public record Page(List<CallView> items, @Nullable String next) {}

  /**
   * Lists calls, newest first; of a restricted one nobody is shown the whole here.
   *
   * @param states those that are wanted; empty: all
   * @param cursor {@code next} of the former page, or null
   * @throws ProblemException 400 if the cursor is not one of ours
   */
  public Page list(List<CallState> states, @Nullable String cursor, int limit) {
    List<CallState> wanted = states.isEmpty() ? List.of(CallState.values()) : states;
    List<CallRow> rows = records.list(wanted, Cursor.of(cursor), limit + 1);
    List<CallRow> page = rows.subList(0, Math.min(limit, rows.size()));
    String next =
        rows.size() > limit
            ? new Cursor(page.getLast().standing().offeredAt(), page.getLast().id().value())
                .toString()
            : null;
    return new Page(views.of(page).stream().map(CallView::shown).toList(), next);
  }

  /**
   * Says what a call was, at any time; the last word holds, and the same word again changes
   * nothing.
   *
   * @param disposition null takes it back
   * @throws ProblemException 404
   */
  @Transactional
  public CallView dispose(CallId id, @Nullable Disposition disposition, Person by) {
    CallRow call = records.lock(id).orElseThrow(() -> unknown(id.value()));
    if (call.disposition() != disposition) {
      Instant now = clock.instant();
      boolean onScreens = Retention.holds(call.standing(), disposition, now);
      records.dispose(id, disposition, by.username(), now, onScreens);
      audit.record(
          new AuditEntry(
              by.username(),
              disposition == null ? "call.dispositionTakenBack" : "call.disposed",
              "call:" + id,
              Map.of("before", code(call.disposition()), "after", code(disposition))));
      String position = call.standing().position();
      events.publishEvent(
          new CallChanged(
              id,
              false,
              call.onScreens() && !onScreens,
              position == null ? Set.of() : Set.of(position)));
    }
    return get(id, by);
  }

  /**
   * Learns that an incident came of a call; who decides that puts it on record.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void attach(CallId id, UUID incident) {
    requireOffered(id);
    if (records.attach(id, incident, clock.instant())) {
      changed(id);
    }
  }

  /**
   * Learns that an incident did not come of a call after all.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void detach(CallId id, UUID incident) {
    requireOffered(id);
    if (records.detach(id, incident)) {
      changed(id);
    }
  }

  /** Learns whether only those who work on an incident may learn what came of its calls. */
  @Transactional
  public void restrict(UUID incident, boolean restricted) {
    List<CallId> learnt = records.restrict(incident, restricted);
    if (!learnt.isEmpty()) {
      learnt.forEach(this::changed);
      records.onScreensOfNumbersOf(learnt).forEach(this::changed);
    }
  }

  private void requireOffered(CallId id) {
    if (records.lock(id).filter(call -> call.standing().offered()).isEmpty()) {
      throw unknown(id.value());
    }
  }

  private void changed(CallId id) {
    records.touch(id);
    events.publishEvent(new CallChanged(id, false, false, Set.of()));
  }

  static ProblemException unknown(UUID id) {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of("id", id));
  }

  private static String code(@Nullable Disposition disposition) {
    return disposition == null ? "none" : disposition.code();
  }
}
