package id.kentongan.geo.closure;

import id.kentongan.shared.GeoShape;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a closure.
 *
 * @param note fit to be stored and shown; may be empty
 * @param since null: from now on
 * @param until null: until somebody lifts it
 */
public record NewClosure(
    ClosureKind kind,
    GeoShape shape,
    String note,
    @Nullable Instant since,
    @Nullable Instant until) {}
