package id.kentongan.incident;

import static id.kentongan.incident.IncidentRecords.time;
import static id.kentongan.incident.IncidentRecords.timeOrNull;

import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.Addressed;
import id.kentongan.incident.Happening.Answered;
import id.kentongan.incident.Happening.Assigned;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Exercised;
import id.kentongan.incident.Happening.Merged;
import id.kentongan.incident.Happening.Narrated;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Placed;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.ReportRestricted;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An incident as a row, and back: the row is the sum of its facts. */
final class IncidentColumns {

  static final String SELECT =
      """
      select *, ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
      from incident
      """;

  static final String INSERT =
      """
      insert into incident (id, number, version, state, type, type_priority, type_restricted, catalogue,
        answers, own_priority, weighed, priority, address, point, point_source, point_radius, area_code, area_name,
        area_outside, area_outside_name, narrative, marked_restricted, restricted, exercise, calls, reports, assignments, created_at,
        opened_at, closed_at, closed_reason, merged_into, merged_into_number, told_at, changed_at,
        on_screens)
      values (:id, :number, :version, :state, :type, :typePriority, :typeRestricted, :catalogue, :answers::json,
        :ownPriority,
        :weighed, :priority, :address,
        ST_SetSRID(ST_MakePoint(:longitude::float8, :latitude::float8), 4326)::geography,
        :pointSource, :pointRadius, :areaCode, :areaName, :areaOutside, :areaOutsideName, :narrative,
        :markedRestricted, :restricted, :exercise, :calls::uuid[], :reports::json, :assignments::jsonb, :createdAt, :openedAt, :closedAt,
        :closedReason, :mergedInto, :mergedIntoNumber, :toldAt, :changedAt, :onScreens)
      """;

  static final String UPDATE =
      """
      update incident set version = :version, state = :state, type = :type,
        type_priority = :typePriority, type_restricted = :typeRestricted,
        catalogue = :catalogue, answers = :answers::json, own_priority = :ownPriority, weighed = :weighed, priority = :priority, address = :address,
        point = ST_SetSRID(ST_MakePoint(:longitude::float8, :latitude::float8), 4326)::geography,
        point_source = :pointSource, point_radius = :pointRadius, area_code = :areaCode,
        area_name = :areaName, area_outside = :areaOutside, area_outside_name = :areaOutsideName,
        narrative = :narrative,
        marked_restricted = :markedRestricted, restricted = :restricted, exercise = :exercise,
        calls = :calls::uuid[], reports = :reports::json, assignments = :assignments::jsonb, opened_at = :openedAt, closed_at = :closedAt,
        closed_reason = :closedReason, merged_into = :mergedInto,
        merged_into_number = :mergedIntoNumber, told_at = :toldAt, changed_at = :changedAt,
        on_screens = :onScreens
      where id = :id
      """;

  /** Of answers as they happened; the order is theirs. */
  private static final JsonMapper JSON = JsonMapper.shared();

  private IncidentColumns() {}

  static Map<String, @Nullable Object> of(IncidentRow row) {
    Incident incident = row.incident();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("id", row.id().value());
    columns.put("number", row.number());
    columns.put("version", row.version());
    columns.put("state", incident.state().name());
    columns.put("type", incident.typed().type());
    columns.put("typePriority", incident.typed().priority());
    columns.put("typeRestricted", incident.typed().restricted());
    columns.put("catalogue", incident.typed().catalogue());
    columns.put(
        "answers", JSON.writeValueAsString(incident.answers().list().toArray(Answered[]::new)));
    columns.put("ownPriority", incident.prioritised().priority());
    columns.put("weighed", incident.answers().weighed());
    columns.put("priority", incident.priority());
    columns.put("address", incident.address());
    columns.put("narrative", incident.narrative());
    columns.put("markedRestricted", incident.isMarkedRestricted());
    columns.put("restricted", incident.isRestricted());
    columns.put("exercise", incident.isExercise());
    columns.put("calls", incident.calls().stream().map(UUID::toString).toArray(String[]::new));
    columns.put(
        "reports",
        JSON.writeValueAsString(incident.reports().all().toArray(MergedReports.Merged[]::new)));
    columns.put(
        "assignments",
        JSON.writeValueAsString(incident.assignments().all().toArray(AssignmentStanding[]::new)));
    columns.put("createdAt", time(row.createdAt()));
    columns.put("openedAt", timeOrNull(incident.openedAt()));
    columns.put("closedAt", timeOrNull(incident.closedAt()));
    columns.put("closedReason", incident.closedReason());
    columns.put("changedAt", time(row.changedAt()));
    columns.put("onScreens", row.onScreens());
    Merged merged = incident.merged();
    columns.put("mergedInto", merged == null ? null : merged.into());
    columns.put("mergedIntoNumber", merged == null ? null : merged.number());
    columns.put("toldAt", time(incident.toldAt()));
    putPlace(incident.placed(), columns);
    return columns;
  }

  private static void putPlace(Placed placed, Map<String, @Nullable Object> columns) {
    GeoPoint point = placed.point();
    IncidentView.Area area = placed.area();
    columns.put("longitude", point == null ? null : point.longitude());
    columns.put("latitude", point == null ? null : point.latitude());
    columns.put("pointSource", placed.source());
    columns.put("pointRadius", placed.radius());
    columns.put("areaCode", area == null ? null : area.code());
    columns.put("areaName", area == null ? null : area.name());
    columns.put("areaOutside", area == null ? null : area.outside());
    columns.put("areaOutsideName", area == null ? null : area.outsideName());
  }

  static IncidentRow row(ResultSet row, int index) throws SQLException {
    return new IncidentRow(
        new IncidentId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getLong("version"),
        incident(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("on_screens"));
  }

  /** The answers stand in order: those that were known to who chose the priority come first. */
  private static void applyPriority(ResultSet row, Incident incident, Instant changed)
      throws SQLException {
    List<Answered> answers = List.of(JSON.readValue(row.getString("answers"), Answered[].class));
    int weighed = Math.min(row.getInt("weighed"), answers.size());
    answers.subList(0, weighed).forEach(each -> incident.apply(each, changed));
    incident.apply(new Prioritised(row.getObject("own_priority", Integer.class)), changed);
    answers.subList(weighed, answers.size()).forEach(each -> incident.apply(each, changed));
  }

  private static Incident incident(ResultSet row) throws SQLException {
    Incident incident = new Incident();
    Instant changed = row.getObject("changed_at", OffsetDateTime.class).toInstant();
    incident.apply(
        new Typed(
            row.getString("type"),
            row.getObject("type_priority", Integer.class),
            row.getBoolean("type_restricted"),
            row.getObject("catalogue", Long.class)),
        changed);
    applyPriority(row, incident, changed);
    incident.apply(new Addressed(row.getString("address")), changed);
    incident.apply(placed(row), changed);
    incident.apply(new Narrated(row.getString("narrative")), changed);
    incident.apply(new Restricted(row.getBoolean("marked_restricted")), changed);
    incident.apply(new Exercised(row.getBoolean("exercise")), changed);
    for (UUID call : (UUID[]) row.getArray("calls").getArray()) {
      incident.apply(new Attached(call), changed);
    }
    for (MergedReports.Merged report :
        JSON.readValue(row.getString("reports"), MergedReports.Merged[].class)) {
      incident.apply(new Absorbed(report.incident(), report.number(), report.calls()), changed);
      incident.apply(new ReportRestricted(report.incident(), report.restricted()), changed);
    }
    for (AssignmentStanding standing :
        JSON.readValue(row.getString("assignments"), AssignmentStanding[].class)) {
      incident.apply(new Assigned(standing), changed);
    }
    OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
    if (opened != null) {
      incident.apply(new Opened(), opened.toInstant());
    }
    end(row, incident);
    incident.apply(new Drafted(), row.getObject("told_at", OffsetDateTime.class).toInstant());
    return incident;
  }

  private static void end(ResultSet row, Incident incident) throws SQLException {
    OffsetDateTime ended = row.getObject("closed_at", OffsetDateTime.class);
    UUID into = row.getObject("merged_into", UUID.class);
    if (into != null && ended != null) {
      incident.apply(new Merged(into, row.getString("merged_into_number")), ended.toInstant());
    } else if (ended != null) {
      incident.apply(new Closed(row.getString("closed_reason")), ended.toInstant());
    }
  }

  static @Nullable GeoPoint point(ResultSet row) throws SQLException {
    Double longitude = row.getObject("longitude", Double.class);
    return longitude == null ? null : new GeoPoint(longitude, row.getDouble("latitude"));
  }

  private static Placed placed(ResultSet row) throws SQLException {
    String code = row.getString("area_code");
    return new Placed(
        point(row),
        row.getString("point_source"),
        row.getObject("point_radius", Double.class),
        code == null
            ? null
            : new IncidentView.Area(
                code,
                row.getString("area_name"),
                row.getBoolean("area_outside"),
                row.getString("area_outside_name")));
  }
}
