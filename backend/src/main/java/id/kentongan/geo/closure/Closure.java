package id.kentongan.geo.closure;

import id.kentongan.shared.GeoShape;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That nobody can drive somewhere.
 *
 * @param shape a point on the road, or a polygon
 * @param note why, somebody's words: hostile; may be empty
 * @param since when it began to be so
 * @param until when it ends by itself; null: when somebody lifts it
 * @param notedBy the name of who said so
 * @param notedAt when we learnt of it
 */
public record Closure(
    UUID id,
    ClosureKind kind,
    GeoShape shape,
    String note,
    Instant since,
    @Nullable Instant until,
    String notedBy,
    Instant notedAt) {}
