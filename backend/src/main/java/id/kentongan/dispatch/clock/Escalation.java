package id.kentongan.dispatch.clock;

import id.kentongan.message.MessageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody learnt that a clock is over.
 *
 * @param name of whom; null: the supervisor, who sees it
 * @param phone by which they are reached, or null
 * @param message what became of the short message; null: none was sent
 */
public record Escalation(
    Level to,
    Instant at,
    @Nullable String name,
    @Nullable String phone,
    @Nullable MessageState message) {}
