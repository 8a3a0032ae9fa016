package id.kentongan.incident;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that needs help, or has it under way.
 *
 * @param priority 1 to 4, null if not known
 * @param point where it is, null if not known
 * @param openedAt when it first needed help
 * @param asked whether somebody was ever sent
 */
public record OpenIncident(
    IncidentId id,
    String number,
    IncidentState state,
    @Nullable Integer priority,
    @Nullable GeoPoint point,
    Instant openedAt,
    boolean asked) {}
