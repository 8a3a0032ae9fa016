package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.kentongan.shared.GeoPoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an incident. Stored as it is here: a name or a field that was once written
 * stays readable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Happening.Drafted.class, name = "drafted"),
  @JsonSubTypes.Type(value = Happening.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Happening.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Happening.Typed.class, name = "typed"),
  @JsonSubTypes.Type(value = Happening.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = Happening.Prioritised.class, name = "prioritised"),
  @JsonSubTypes.Type(value = Happening.Addressed.class, name = "addressed"),
  @JsonSubTypes.Type(value = Happening.Placed.class, name = "placed"),
  @JsonSubTypes.Type(value = Happening.Narrated.class, name = "narrated"),
  @JsonSubTypes.Type(value = Happening.Restricted.class, name = "restricted"),
  @JsonSubTypes.Type(value = Happening.Exercised.class, name = "exercised"),
  @JsonSubTypes.Type(value = Happening.Attached.class, name = "attached"),
  @JsonSubTypes.Type(value = Happening.Detached.class, name = "detached"),
  @JsonSubTypes.Type(value = Happening.Assigned.class, name = "assigned"),
  @JsonSubTypes.Type(value = Happening.Unassigned.class, name = "unassigned"),
  @JsonSubTypes.Type(value = Happening.Merged.class, name = "merged"),
  @JsonSubTypes.Type(value = Happening.Parted.class, name = "parted"),
  @JsonSubTypes.Type(value = Happening.Absorbed.class, name = "absorbed"),
  @JsonSubTypes.Type(value = Happening.Released.class, name = "released"),
  @JsonSubTypes.Type(value = Happening.ReportRestricted.class, name = "reportRestricted")
})
sealed interface Happening {

  /** It is taken down, before anybody is asked for help. */
  record Drafted() implements Happening {}

  /** It needs help; also after it was closed too early. */
  record Opened() implements Happening {}

  /**
   * Nothing is left to do.
   *
   * @param reason null: everybody who was sent is done
   */
  record Closed(@Nullable String reason) implements Happening {}

  /**
   * It is of a type, or not known to be of any.
   *
   * @param priority of the type when it was chosen
   * @param restricted whether the type was when it was chosen
   * @param catalogue the version in which it was so; null of old ones
   */
  record Typed(
      @Nullable String type,
      @Nullable Integer priority,
      boolean restricted,
      @Nullable Long catalogue)
      implements Happening {

    static final Typed NOTHING = new Typed(null, null, false, null);
  }

  /**
   * A question of the intake card is answered, or its answer taken back.
   *
   * @param question as {@code card.question}
   * @param raises the priority to which the answer raises, by the catalogue of that time; null: to
   *     none
   */
  record Answered(String question, @Nullable String answer, @Nullable Integer raises)
      implements Happening {}

  /** Somebody knows better than the type; null: the type's holds. */
  record Prioritised(@Nullable Integer priority) implements Happening {}

  /** Where it is, in words. */
  record Addressed(@Nullable String address) implements Happening {}

  /**
   * Where it is.
   *
   * @param source as of a caller's fix, null if nobody said
   * @param radius metres within which it is, null if nobody said
   * @param area of the point, null if it is far from the region
   */
  record Placed(
      @Nullable GeoPoint point,
      @Nullable String source,
      @Nullable Double radius,
      IncidentView.@Nullable Area area)
      implements Happening {}

  /** What was said. */
  record Narrated(@Nullable String narrative) implements Happening {}

  /** Somebody restricts it whatever its type is, or takes that back. */
  record Restricted(boolean restricted) implements Happening {}

  /** It is one that never happened, for practice, or is not after all. */
  record Exercised(boolean exercise) implements Happening {}

  /** A call is about it. */
  record Attached(UUID call) implements Happening {}

  /** A call is not about it after all. */
  record Detached(UUID call) implements Happening {}

  /** Somebody was sent to it, or is further than before. */
  record Assigned(AssignmentStanding standing) implements Happening {}

  /** Somebody was sent to another one that is not the same as this after all. */
  record Unassigned(UUID assignment, String unit) implements Happening {}

  /** It is the same as another one, which has its calls from now on. */
  record Merged(UUID into, String number) implements Happening {}

  /** It is not the same as that other one after all, or was split off it. */
  record Parted(UUID from, String number) implements Happening {}

  /** Another one is the same as this. */
  record Absorbed(UUID incident, String number, List<UUID> calls) implements Happening {

    public Absorbed {
      calls = List.copyOf(calls);
    }
  }

  /** Another one that is the same as this is restricted, or is no more. */
  record ReportRestricted(UUID incident, boolean restricted) implements Happening {}

  /** Another one is not the same as this after all, and took its calls with it. */
  record Released(UUID incident, String number, List<UUID> calls) implements Happening {

    public Released {
      calls = List.copyOf(calls);
    }
  }
}
