package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.IncidentType;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.geo.AreaOfPoint;
import id.kentongan.geo.Areas;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.CurrentRegion;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What the region would send to what happens, and the plans that say so. */
@Service
public class ResponsePlans {

  public static final int MOST_ALARMS = 5;

  private final PlanRecords records;
  private final IncidentTypes types;
  private final Areas areas;
  private final CurrentRegion region;

  ResponsePlans(PlanRecords records, IncidentTypes types, Areas areas, CurrentRegion region) {
    this.records = records;
    this.types = types;
    this.areas = areas;
    this.region = region;
  }

  /**
   * What happened where and when.
   *
   * @param type code
   * @param catalogue version of the one that the type is of; null: the one in force
   * @param priority 1 to 4; null: the type's
   * @param point null: nobody knows
   * @param alarm 1 to {@link #MOST_ALARMS}
   */
  public record Question(
      String type,
      @Nullable Long catalogue,
      @Nullable Integer priority,
      @Nullable GeoPoint point,
      Instant at,
      int alarm) {}

  /**
   * What follows.
   *
   * @param version of the plans
   * @param area null: nobody knows, or far from the region
   */
  public record Answer(
      long version,
      String type,
      int priority,
      @Nullable AreaOfPoint area,
      Instant at,
      int alarm,
      Response response) {}

  /**
   * @throws ProblemException 400 there is no such type, priority or alarm
   */
  public Answer answer(Question question) {
    Situation situation = situation(question);
    PlanVersion plans = inForce();
    return new Answer(
        plans.version(),
        situation.type().code(),
        situation.priority(),
        situation.area(),
        question.at(),
        situation.alarm(),
        Response.of(plans.book(), situation));
  }

  private Situation situation(Question question) {
    IncidentType type =
        types
            .find(question.type(), question.catalogue())
            .map(IncidentTypes.Found::type)
            .orElseThrow(() -> refused("unknown-type"));
    int priority = question.priority() == null ? type.priority() : question.priority();
    if (priority < 1 || priority > 4) {
      throw refused("unknown-priority");
    }
    if (question.alarm() < 1 || question.alarm() > MOST_ALARMS) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "unknown-alarm", Map.of("limit", MOST_ALARMS));
    }
    GeoPoint point = question.point();
    AreaOfPoint area = point == null ? null : areas.find(point).orElse(null);
    LocalDateTime local = LocalDateTime.ofInstant(question.at(), region.zone());
    return new Situation(type, priority, area, local, question.alarm());
  }

  public PlanVersion inForce() {
    return records.newest().orElseThrow(() -> new IllegalStateException("no region was imported"));
  }

  public Optional<PlanVersion> find(long version) {
    return records.find(version);
  }

  /**
   * Newest first.
   *
   * @param before only older ones than this version
   */
  public List<PlanVersion.Head> history(long before, int limit) {
    return records.heads(before, limit);
  }

  private static ProblemException refused(String type) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, Map.of());
  }
}
