package id.kentongan.fleet;

import java.time.Instant;
import java.util.UUID;

/**
 * What a unit knows of the assignment that it has: plain values, handed down by the module above.
 *
 * @param id of the assignment
 * @param incident id of the incident that it was sent to
 * @param incidentNumber as people say it, e.g. {@code KJ-2026-001047}
 * @param status one that is {@link UnitStatus#isOfAssignment of an assignment}
 * @param sentBy name of the person who sent it
 * @param sentAt when that was
 */
public record UnitAssignment(
    UUID id,
    UUID incident,
    String incidentNumber,
    UnitStatus status,
    String sentBy,
    Instant sentAt) {}
