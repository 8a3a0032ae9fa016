package id.kentongan.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param id e.g. {@code callsWaiting}
 * @param value a number, a time, or null: there is nothing to count it from
 * @param unit {@code calls}, {@code incidents}, {@code units}, {@code percent} or {@code time}
 * @param at when it was so
 */
public record Indicator(String id, @Nullable Object value, String unit, Instant at) {}
