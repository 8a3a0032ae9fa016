package id.kentongan.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident.
 *
 * @param id of the entry, within its incident
 * @param what {@code state}, or the name of a field; {@code call} for one that was attached (to) or
 *     detached (from); {@code mergedInto} for the incident that it is the same as (to) or is not
 *     after all (from), {@code merged} for one that is the same as it (to) or is not after all
 *     (from); {@code assignment.} and a call sign for how far somebody is who was sent
 * @param from the value before, in its HTTP shape, or null
 * @param to the value after
 * @param reason why it was closed, or why somebody refused
 * @param at when the person did it; learntAt: when it reached us
 * @param version of the incident with it
 */
public record TimelineEntry(
    String id,
    String what,
    @Nullable Object from,
    @Nullable Object to,
    @Nullable String reason,
    By by,
    Instant at,
    Instant learntAt,
    long version) {

  private static final Set<String> SHOWN_MASKED = Set.of("state", "priority");

  /** Who did it. */
  public record By(String username, String name) {}

  /** As who leads sees it, or empty. */
  Optional<TimelineEntry> masked() {
    return SHOWN_MASKED.contains(what)
        ? Optional.of(new TimelineEntry(id, what, from, to, null, by, at, learntAt, version))
        : Optional.empty();
  }
}
