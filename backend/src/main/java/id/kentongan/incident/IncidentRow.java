package id.kentongan.incident;

import java.time.Instant;

/**
 * An incident as it is stored.
 *
 * @param number e.g. {@code KJ-2026-001047}
 * @param version grows with each write
 * @param createdAt when it was begun, as a draft or at once open
 * @param changedAt when the newest fact reached us
 * @param onScreens whether the topic {@code incidents} holds it
 */
record IncidentRow(
    IncidentId id,
    String number,
    long version,
    Incident incident,
    Instant createdAt,
    Instant changedAt,
    boolean onScreens) {}
