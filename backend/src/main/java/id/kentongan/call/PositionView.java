package id.kentongan.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position as HTTP and the live topic show it.
 *
 * @param id e.g. {@code pos-01}
 * @param name as the room calls it
 * @param person username of who sits there
 * @param personName that person's name
 * @param seatedAt when that person sat down, last of all at which screen
 * @param call which rings or is spoken there
 * @param registered whether its telephone can ring, as the exchange says
 * @param reason of a pause
 * @param since when {@code state} began, as far as is known
 */
public record PositionView(
    String id,
    String extension,
    String name,
    PositionState state,
    @Nullable String person,
    @Nullable String personName,
    @Nullable Instant seatedAt,
    @Nullable CallId call,
    boolean registered,
    @Nullable String reason,
    @Nullable Instant since) {}
