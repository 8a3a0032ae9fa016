package id.kentongan.dispatch;

import id.kentongan.identity.Person;
import id.kentongan.incident.IncidentView;
import id.kentongan.incident.Incidents;
import id.kentongan.platform.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The assignments as somebody may see them: agencies and crews their own. */
@Service
public class Assignments {

  private final AssignmentRecords records;
  private final Incidents incidents;

  Assignments(AssignmentRecords records, Incidents incidents) {
    this.records = records;
    this.incidents = incidents;
  }

  /**
   * Of an incident, in the order in which they were sent.
   *
   * @param incident id or number, as it stands in an address: hostile
   * @throws ProblemException 404 there is no such incident, or none that this person may see
   */
  public List<AssignmentView> of(String incident, Person person) {
    IncidentView seen = incidents.get(incident, person);
    return records.list(seen.assignments()).stream()
        .filter(row -> isTheirs(row, person))
        .map(AssignmentView::of)
        .toList();
  }

  /**
   * What happened to it, newest first.
   *
   * @param id as it stands in an address: hostile
   * @throws ProblemException 403 it is not this person's, 404
   */
  public List<AssignmentEntry> timeline(String id, Person person) {
    AssignmentRow row =
        AssignmentId.find(id).flatMap(records::find).orElseThrow(Assignments::unknown);
    if (!isTheirs(row, person)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "assignment-not-yours", Map.of());
    }
    return row.assignment().facts().stream()
        .sorted(
            Comparator.comparing(AssignmentFact::happenedAt)
                .thenComparing(AssignmentFact::learntAt)
                .reversed())
        .map(AssignmentEntry::of)
        .toList();
  }

  /** Of those who send every one, of an agency its own, of a crew its unit's. */
  static boolean isTheirs(AssignmentRow row, Person person) {
    return switch (person.role()) {
      case DISPATCHER, SUPERVISOR -> true;
      case AGENCY -> row.agency().equals(person.agency());
      case RESPONDER -> row.unit() != null && row.unit().equals(person.unit());
      default -> false;
    };
  }

  static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-assignment", Map.of());
  }
}
