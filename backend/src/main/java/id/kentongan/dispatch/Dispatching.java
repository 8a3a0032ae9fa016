package id.kentongan.dispatch;

import id.kentongan.agency.Agencies;
import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.dispatch.Happening.Reached;
import id.kentongan.dispatch.Happening.Replaced;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.dispatch.clock.Clocks;
import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.UnitAssignment;
import id.kentongan.fleet.UnitAssignments;
import id.kentongan.fleet.UnitAssignments.Taken;
import id.kentongan.fleet.UnitStatus;
import id.kentongan.fleet.UnitView;
import id.kentongan.fleet.Units;
import id.kentongan.identity.Person;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentAssignments;
import id.kentongan.incident.IncidentView;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends units and asks agencies, all that are named or none. */
@Service
public class Dispatching {

  private final IncidentAssignments incidents;
  private final Units units;
  private final UnitAssignments given;
  private final Agencies agencies;
  private final AssignmentRecords records;
  private final AssignmentWriter writer;
  private final Alerts alerts;
  private final Clocks clocks;
  private final AuditTrail audit;
  private final Clock clock;

  Dispatching(
      IncidentAssignments incidents,
      Units units,
      UnitAssignments given,
      Agencies agencies,
      AssignmentRecords records,
      AssignmentWriter writer,
      Alerts alerts,
      Clocks clocks,
      AuditTrail audit,
      Clock clock) {
    this.incidents = incidents;
    this.units = units;
    this.given = given;
    this.agencies = agencies;
    this.records = records;
    this.writer = writer;
    this.alerts = alerts;
    this.clocks = clocks;
    this.audit = audit;
    this.clock = clock;
  }

  /** Somebody who has one already, as a refused sending tells it. */
  record TakenUnit(
      CallSign unit, UUID assignment, UUID incident, String number, String by, Instant at) {

    static TakenUnit of(Taken taken) {
      UnitAssignment assignment = taken.assignment();
      return new TakenUnit(
          taken.unit(),
          assignment.id(),
          assignment.incident(),
          assignment.incidentNumber(),
          assignment.sentBy(),
          assignment.sentAt());
    }
  }

  /**
   * Sends them. A draft with a type is open from then on. For each that refused before, one of
   * these is sent in its place.
   *
   * @param incident id or number, as it stands in an address: hostile
   * @throws ProblemException 400 it has no type yet, 403 it is restricted and not opened, 404 no
   *     such incident, unit or agency, 409 it is closed, or somebody was faster: then nobody is
   *     sent, and it names who has been by whom
   */
  @Transactional
  public List<AssignmentView> send(String incident, Sending sending, Person by) {
    IncidentView held = incidents.hold(incident, by);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireUnasked(held, sending);
    AssignmentFact sent =
        AssignmentFact.of(
            new Reached(AssignmentState.SENT, sending.reason()), now, now, Source.of(by), by);
    List<AssignmentRow> rows =
        Stream.concat(
                sending.units().stream().map(each -> row(unit(each), held, sent)),
                sending.agencies().stream().map(each -> row(agency(each), held, sent)))
            .toList();
    give(rows, by, now);
    writer.add(rows);
    // Who is sent first: otherwise nobody would hold the incident for a moment, and it would close.
    List<AssignmentRow> learnt = new ArrayList<>(rows);
    learnt.addAll(replaced(held, rows, now, by));
    incidents.learn(held.id(), learnt.stream().map(AssignmentRow::standing).toList(), now, by);
    clocks.begin(rows.stream().map(AssignmentRow::timed).toList(), held.priority(), now);
    audit.record(
        new AuditEntry(
            by.username(),
            "assignment.sent",
            "incident:" + held.id(),
            Map.of(
                "number",
                held.number(),
                "who",
                rows.stream().map(AssignmentRow::callSign).collect(Collectors.joining(" ")))));
    return rows.stream().map(AssignmentView::of).toList();
  }

  private UnitView unit(CallSign callSign) {
    return units
        .find(callSign)
        .orElseThrow(() -> Sending.unknown("unknown-unit", "unit", callSign.value()));
  }

  private String agency(String code) {
    if (agencies.list().stream().noneMatch(each -> each.code().equals(code))) {
      throw Sending.unknown("unknown-agency", "agency", code);
    }
    return code;
  }

  /** Nobody is asked twice of the same incident as long as the first time holds. */
  private void requireUnasked(IncidentView incident, Sending sending) {
    for (AssignmentRow row : records.list(incident.assignments())) {
      if (row.unit() == null
          && !row.assignment().state().isOver()
          && sending.agencies().contains(row.agency())) {
        throw new ProblemException(
            HttpStatus.CONFLICT,
            "agency-asked",
            Map.of("agency", row.agency(), "by", row.assignment().sending().name()),
            AssignmentView.of(row));
      }
    }
  }

  private AssignmentRow row(UnitView unit, IncidentView incident, AssignmentFact sent) {
    return row(
        unit.callSign().value(), unit.agency(), incident, sent, alerts.alert(unit, incident));
  }

  private AssignmentRow row(String agency, IncidentView incident, AssignmentFact sent) {
    return row(null, agency, incident, sent, alerts.alert(agency, incident));
  }

  private static AssignmentRow row(
      @Nullable String unit,
      String agency,
      IncidentView incident,
      AssignmentFact sent,
      List<Told> told) {
    Assignment assignment = new Assignment(unit != null, List.of());
    assignment.let(sent);
    told.forEach(each -> assignment.let(sent.beside(each)));
    return new AssignmentRow(
        AssignmentId.random(), incident.id(), incident.number(), unit, agency, 1, true, assignment);
  }

  private void give(List<AssignmentRow> rows, Person by, Instant now) {
    SortedMap<CallSign, UnitAssignment> sent = new TreeMap<>();
    for (AssignmentRow row : rows) {
      if (row.unit() != null) {
        sent.put(
            new CallSign(row.unit()),
            new UnitAssignment(
                row.id().value(),
                row.incident().value(),
                row.number(),
                UnitStatus.ASSIGNED,
                by.name(),
                now));
      }
    }
    List<Taken> taken = sent.isEmpty() ? List.of() : given.give(sent);
    if (!taken.isEmpty()) {
      UnitAssignment winner = taken.getFirst().assignment();
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "unit-taken",
          Map.of(
              "units",
              taken.stream().map(each -> each.unit().value()).collect(Collectors.joining(", ")),
              "by",
              winner.sentBy(),
              "number",
              winner.incidentNumber()),
          taken.stream().map(TakenUnit::of).toList());
    }
  }

  /** Those who refused, and need nobody in their place any more. */
  private List<AssignmentRow> replaced(
      IncidentView incident, List<AssignmentRow> rows, Instant now, Person by) {
    List<AssignmentRow> replaced = new ArrayList<>();
    List<AssignmentRow> asking = records.asking(incident.assignments());
    for (int each = 0; each < Math.min(asking.size(), rows.size()); each++) {
      AssignmentRow row = asking.get(each);
      row.assignment()
          .let(
              AssignmentFact.of(
                  new Replaced(rows.get(each).id().value()), now, now, Source.of(by), by));
      replaced.add(writer.note(row, now));
    }
    return replaced;
  }
}
