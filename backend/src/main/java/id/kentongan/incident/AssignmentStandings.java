package id.kentongan.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody who was sent to an incident, in the order in which they were. */
final class AssignmentStandings {

  private final Map<UUID, AssignmentStanding> standings = new LinkedHashMap<>();

  void put(AssignmentStanding now) {
    standings.put(now.assignment(), now);
  }

  void remove(UUID assignment) {
    standings.remove(assignment);
  }

  Optional<AssignmentStanding> find(UUID assignment) {
    return Optional.ofNullable(standings.get(assignment));
  }

  List<AssignmentStanding> all() {
    return List.copyOf(standings.values());
  }

  /** Those without whom the incident cannot be closed. */
  List<AssignmentStanding> holding() {
    return standings.values().stream().filter(AssignmentStanding::holds).toList();
  }

  /** Whether somebody has done what there was to do. */
  boolean anyCleared() {
    return standings.values().stream().anyMatch(each -> each.state() == AssignmentState.CLEARED);
  }

  /** How many more are needed because somebody refused. */
  int wanted() {
    return (int) holding().stream().filter(each -> each.state() == AssignmentState.REFUSED).count();
  }

  /** Empty: nobody is on the way or there. */
  Optional<IncidentState> state() {
    if (standings.values().stream().anyMatch(each -> each.state().hasArrived())) {
      return Optional.of(IncidentState.ON_SCENE);
    }
    return standings.values().stream().anyMatch(each -> !each.state().isOver())
        ? Optional.of(IncidentState.ASSIGNED)
        : Optional.empty();
  }
}
