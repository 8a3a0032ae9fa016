package id.kentongan.fleet;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the region, and what people say of them. */
@Service
public class Units {

  private final UnitRecords records;
  private final UnitViews views;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Units(
      UnitRecords records,
      UnitViews views,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.views = views;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** All that this person may see, by call sign. */
  public List<UnitView> list(Person person) {
    return UnitSight.of(person)
        .map(view -> list().stream().filter(unit -> UnitSight.shows(view, unit)).toList())
        .orElse(List.of());
  }

  /** All of them, by call sign, for modules above: no person looks. */
  public List<UnitView> list() {
    return views.of(records.list());
  }

  public Optional<UnitView> find(CallSign unit) {
    return records.find(unit).map(views::of);
  }

  /**
   * A person says that it is available, unavailable or off duty.
   *
   * @throws ProblemException 400 another status, which nobody can say; 403 not this person's unit;
   *     404; 409 with the unit as it is while it has an assignment, which its status follows
   */
  @Transactional
  public UnitView say(CallSign unit, UnitStatus status, Person by) {
    if (status.isOfAssignment()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "status-of-assignment", Map.of("status", status.code()));
    }
    UnitRow row = records.lock(Set.of(unit)).stream().findFirst().orElseThrow(() -> unknown(unit));
    if (by.role() == Role.RESPONDER && !unit.value().equals(by.unit())) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "not-your-unit", Map.of("unit", unit.value()));
    }
    UnitView before = views.of(row);
    if (row.standing().assignment() != null) {
      throw assigned(before, row.standing().assignment());
    }
    if (before.status() == status) {
      return before;
    }
    records.say(unit, status, clock.instant(), by.username());
    audit.record(
        new AuditEntry(
            by.username(), "unit.said", "unit:" + unit, Map.of("status", status.code())));
    events.publishEvent(new UnitChanged(unit));
    return find(unit).orElseThrow();
  }

  private static ProblemException assigned(UnitView unit, UnitAssignment assignment) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "unit-assigned",
        Map.of("unit", unit.callSign().value(), "incident", assignment.incidentNumber()),
        unit);
  }

  static ProblemException unknown(CallSign unit) {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-unit", Map.of("unit", unit.value()));
  }
}
