package id.kentongan.incident;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * A note about a place.
 *
 * @param words somebody's: hostile
 * @param distance metres from where was asked
 * @param author the name of who wrote it
 */
public record PremiseNote(
    UUID id,
    PremiseHazard kind,
    String words,
    GeoPoint point,
    double distance,
    String author,
    Instant createdAt,
    Instant expiresAt) {}
