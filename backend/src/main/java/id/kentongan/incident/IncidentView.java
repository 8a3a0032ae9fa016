package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.geo.AreaOfPoint;
import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as HTTP and the live topic show it.
 *
 * @param number e.g. {@code KJ-2026-001047}
 * @param type code, null if not known yet, or not shown
 * @param priority 1 to 4, null if not known yet
 * @param address in somebody's words: hostile
 * @param pointSource where the point comes from, as of a caller's fix, or null
 * @param pointRadius metres around the point, or null
 * @param area the point's, or null if it is far from the region
 * @param narrative in somebody's words: hostile
 * @param answers to the questions of the intake card
 * @param catalogue version of the one that the type is of, or null
 * @param createdAt when it was begun, as a draft or at once open
 * @param openedAt when it first needed help; null for a draft
 * @param mergedInto the one that it is the same as; it is closed then, and its calls are that one's
 * @param calls ids of the calls that are about it
 * @param assignments ids of the assignments: everybody who was sent
 * @param wanted how many more are needed because somebody who was sent refused
 * @param restricted only those who work on it see what it is about
 * @param masked whether something of it is not shown here
 * @param changedAt when the newest change reached us
 * @param version of the whole; a PATCH names the one that it was made on
 */
public record IncidentView(
    IncidentId id,
    String number,
    @Nullable String type,
    @Nullable Integer priority,
    IncidentState state,
    @Nullable String address,
    @Nullable GeoPoint point,
    @Nullable String pointSource,
    @Nullable Double pointRadius,
    @Nullable Area area,
    @Nullable String narrative,
    List<Answer> answers,
    @Nullable Long catalogue,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String closedReason,
    @Nullable Link mergedInto,
    List<UUID> calls,
    List<UUID> assignments,
    int wanted,
    boolean restricted,
    boolean masked,
    boolean exercise,
    Instant changedAt,
    long version) {

  public IncidentView {
    answers = List.copyOf(answers);
    calls = List.copyOf(calls);
    assignments = List.copyOf(assignments);
  }

  /**
   * A kelurahan or desa.
   *
   * @param outside whether the point is in none: then it is the nearest one
   * @param outsideName whose the point is then, if that is known, or null
   */
  public record Area(
      String code,
      String name,
      boolean outside,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String outsideName) {

    static Area of(AreaOfPoint area) {
      return new Area(
          area.kelurahan().code(), area.kelurahan().name(), area.outside(), area.outsideName());
    }
  }

  /**
   * What somebody answered.
   *
   * @param question as {@code card.question}
   * @param answer {@code yes}, {@code no}, {@code unknown}, a number, or the code of a choice
   * @param raises the priority to which it raises, or null
   */
  public record Answer(String question, String answer, @Nullable Integer raises) {

    static List<Answer> of(Incident incident) {
      return incident.answers().list().stream()
          .map(each ->
              new Answer(each.question(), Objects.requireNonNull(each.answer()), each.raises()))
          .toList();
    }
  }

  /** Another incident. */
  public record Link(UUID id, String number) {}

  static IncidentView of(IncidentRow row) {
    Incident incident = row.incident();
    Happening.Merged merged = incident.merged();
    Happening.Placed placed = incident.placed();
    return new IncidentView(
        row.id(),
        row.number(),
        incident.typed().type(),
        incident.priority(),
        incident.state(),
        incident.address(),
        placed.point(),
        placed.source(),
        placed.radius(),
        placed.area(),
        incident.narrative(),
        Answer.of(incident),
        incident.typed().catalogue(),
        row.createdAt(),
        incident.openedAt(),
        incident.closedAt(),
        incident.closedReason(),
        merged == null ? null : new Link(merged.into(), merged.number()),
        incident.calls(),
        incident.assignments().all().stream().map(AssignmentStanding::assignment).toList(),
        incident.assignments().wanted(),
        incident.isRestricted(),
        false,
        incident.isExercise(),
        row.changedAt(),
        row.version());
  }

  /**
   * For who does not work on it: without anything that somebody wrote and without the calls; of a
   * restricted one neither what nor exactly where it is.
   */
  IncidentView asMasked() {
    return new IncidentView(
        id,
        number,
        restricted ? null : type,
        priority,
        state,
        null,
        restricted ? null : point,
        restricted ? null : pointSource,
        restricted ? null : pointRadius,
        area,
        null,
        List.of(),
        restricted ? null : catalogue,
        createdAt,
        openedAt,
        closedAt,
        null,
        mergedInto,
        List.of(),
        assignments,
        wanted,
        restricted,
        true,
        exercise,
        changedAt,
        version);
  }
}
