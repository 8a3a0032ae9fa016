package id.kentongan.incident;

import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Merged;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What cannot happen to an incident as it stands. */
final class IncidentRules {

  private final Incident incident;

  IncidentRules(Incident incident) {
    this.incident = incident;
  }

  /**
   * @throws ProblemException 400 or 409 it cannot happen
   */
  void refuseIfImpossible(Happening happening) {
    boolean typeMissing =
        switch (happening) {
          case Opened _ -> incident.typed().type() == null;
          case Typed now -> now.type() == null && incident.openedAt() != null;
          default -> false;
        };
    if (typeMissing) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "type-needed", Map.of());
    }
    Merged merged = incident.merged();
    if (merged != null && (happening instanceof Opened || happening instanceof Closed)) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "incident-merged", Map.of("number", merged.number()));
    }
    if (happening instanceof Closed) {
      refuseIfSomethingIsLeft();
    }
    if (happening instanceof Restricted now && !now.restricted()) {
      refuseIfItHasToBeRestricted();
    }
  }

  /**
   * Whoever is out there is not free because somebody closed a file: a crew in a burning house must
   * not be offered for the next one. So each is cleared or cancelled by name first.
   */
  private void refuseIfSomethingIsLeft() {
    List<AssignmentStanding> holding = incident.assignments().holding();
    if (!holding.isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "units-out",
          Map.of(
              "units",
              holding.stream().map(AssignmentStanding::unit).collect(Collectors.joining(", "))));
    }
    if (incident.openedAt() == null
        && (incident.calls().size() > 1 || !incident.reports().isEmpty())) {
      throw new ProblemException(HttpStatus.CONFLICT, "draft-of-several", Map.of());
    }
  }

  private void refuseIfItHasToBeRestricted() {
    if (incident.typed().restricted()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "restricted-by-type", Map.of());
    }
    incident
        .reports()
        .restricted()
        .ifPresent(report -> {
          throw new ProblemException(
              HttpStatus.BAD_REQUEST, "restricted-by-report", Map.of("number", report.number()));
        });
  }
}
