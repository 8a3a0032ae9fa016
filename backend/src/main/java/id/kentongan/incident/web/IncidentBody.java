package id.kentongan.incident.web;

import id.kentongan.shared.GeoPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an incident, for the description of the API; it is read by {@code
 * IncidentInput}, which knows an absent field from null.
 */
@Schema(name = "IncidentInput")
record IncidentBody(
    @Schema(description = "PATCH only: the version that the change was made on")
        @Nullable Long version,
    @Schema(description = "a code of /api/incident-types") @Nullable String type,
    @Schema(
            description = "POST: open or draft; PATCH: open, or closed with a reason",
            allowableValues = {"draft", "open", "closed"})
        @Nullable String state,
    @Schema(maxLength = 200) @Nullable String reason,
    @Schema(minimum = "1", maximum = "4", description = "null: the type's")
        @Nullable Integer priority,
    @Schema(maxLength = 300) @Nullable String address,
    @Nullable GeoPoint point,
    @Schema(description = "with point: a fix's source, or place") @Nullable String pointSource,
    @Schema(description = "with point: metres") @Nullable Double pointRadius,
    @Schema(maxLength = 4000) @Nullable String narrative,
    @Schema(description = "by card.question; null takes an answer back")
        @Nullable Map<String, @Nullable String> answers,
    @Nullable Boolean restricted,
    @Nullable Boolean exercise,
    @Schema(description = "POST only: a call that it is opened from") @Nullable UUID call,
    @Schema(description = "POST only: take the newest fix of the call, unless there is a point")
        @Nullable Boolean pointOfCall,
    @Schema(description = "when it was done, if it arrives later") @Nullable Instant at) {}
