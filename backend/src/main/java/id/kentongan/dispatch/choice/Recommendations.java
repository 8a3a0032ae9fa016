package id.kentongan.dispatch.choice;

import id.kentongan.agency.Station;
import id.kentongan.agency.Stations;
import id.kentongan.dispatch.Assignments;
import id.kentongan.dispatch.plan.Response.Line;
import id.kentongan.dispatch.plan.ResponsePlans;
import id.kentongan.fleet.CallSign;
import id.kentongan.geo.AreaOfPoint;
import id.kentongan.geo.Areas;
import id.kentongan.identity.Person;
import id.kentongan.incident.AssignmentState;
import id.kentongan.incident.IncidentState;
import id.kentongan.incident.IncidentView;
import id.kentongan.incident.Incidents;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Who would best be sent to an incident just now. */
@Service
public class Recommendations {

  /** Higher alarms are given by people. */
  private static final int ALARM = 1;

  private final Incidents incidents;
  private final Assignments assignments;
  private final ResponsePlans plans;
  private final Candidates candidates;
  private final Stations stations;
  private final Areas areas;
  private final Clock clock;

  Recommendations(
      Incidents incidents,
      Assignments assignments,
      ResponsePlans plans,
      Candidates candidates,
      Stations stations,
      Areas areas,
      Clock clock) {
    this.incidents = incidents;
    this.assignments = assignments;
    this.plans = plans;
    this.candidates = candidates;
    this.stations = stations;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * What the response plan of the first alarm asks for and was not sent yet; who has done its part
   * is not asked for again, and a closed incident needs nobody.
   *
   * @param idOrNumber as it stands in an address: hostile
   * @throws ProblemException 400 it has no type yet, 403 it is restricted and this person has not
   *     opened it, 404
   */
  public Recommendation of(String idOrNumber, Person person) {
    IncidentView incident = incidents.getWhole(idOrNumber, person);
    if (incident.state() == IncidentState.CLOSED) {
      return Recommendation.NOBODY;
    }
    ResponsePlans.Answer plan = plans.answer(question(incident));
    List<Line> lines = plan.response().send();
    Set<CallSign> done = done(idOrNumber, person);
    return new Choice(lines, candidates.of(incident, lines, done))
        .recommendation(isNear(plan.area()));
  }

  private Set<CallSign> done(String idOrNumber, Person person) {
    return assignments.of(idOrNumber, person).stream()
        .filter(each -> each.state() == AssignmentState.CLEARED)
        .flatMap(each -> Stream.ofNullable(each.unit()))
        .map(CallSign::new)
        .collect(Collectors.toSet());
  }

  private ResponsePlans.Question question(IncidentView incident) {
    String type =
        Optional.ofNullable(incident.type())
            .orElseThrow(
                () -> new ProblemException(HttpStatus.BAD_REQUEST, "type-needed", Map.of()));
    return new ResponsePlans.Question(
        type, incident.catalogue(), incident.priority(), incident.point(), clock.instant(), ALARM);
  }

  /** Whether the station of a code is in the same kecamatan. */
  private Predicate<String> isNear(@Nullable AreaOfPoint area) {
    if (area == null || area.outside()) {
      return _ -> false;
    }
    Map<String, GeoPoint> points =
        stations.list().stream().collect(Collectors.toMap(Station::code, Station::point));
    return station ->
        Optional.ofNullable(points.get(station))
            .flatMap(areas::find)
            .filter(own -> !own.outside() && own.kecamatan().equals(area.kecamatan()))
            .isPresent();
  }
}
