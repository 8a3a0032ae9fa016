package id.kentongan.incident;

import java.time.Instant;

/**
 * Something that happened to an incident and was stored.
 *
 * @param version of the incident with it; what was written together has the same
 * @param place among those of that version, from 0
 * @param happenedAt when the person did it, by our clock
 * @param learntAt when it reached us
 */
record IncidentFact(
    long version,
    int place,
    Happening happening,
    Instant happenedAt,
    Instant learntAt,
    String username,
    String name) {}
