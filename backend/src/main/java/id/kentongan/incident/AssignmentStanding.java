package id.kentongan.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands who was sent to an incident, as whoever sends hands it down.
 *
 * @param unit call sign, or the code of an agency of which somebody was asked
 * @param agency code of theirs
 * @param holds whether the incident cannot be closed before this is settled; of a refusal: another
 *     one is needed in their place
 * @param reason why they refused, or null
 */
public record AssignmentStanding(
    UUID assignment,
    String unit,
    String agency,
    AssignmentState state,
    boolean holds,
    @Nullable String reason) {}
