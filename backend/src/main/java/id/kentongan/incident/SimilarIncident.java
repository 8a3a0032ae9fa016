package id.kentongan.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that may be the one that is being reported.
 *
 * @param incident as whoever asks may see it
 * @param distance metres between the points; null if not known, or not shown
 * @param toldAt when somebody last called about it
 */
public record SimilarIncident(IncidentView incident, @Nullable Double distance, Instant toldAt) {}
