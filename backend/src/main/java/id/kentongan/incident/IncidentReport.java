package id.kentongan.incident;

import id.kentongan.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken down of an incident in one go, mostly from one caller; of several that turned out
 * to be the same each keeps its own words.
 *
 * @param incident that it was taken down as; of the first it is the incident itself
 * @param mergedInto which it was merged into; null: the first
 * @param calls that it is about
 * @param by the name of who took it down
 * @param at when that began
 * @param alone pieces of the narrative that no other report says
 * @param masked whether it is restricted for itself, so that nothing that was taken down is shown
 */
public record IncidentReport(
    IncidentId incident,
    String number,
    IncidentView.@Nullable Link mergedInto,
    List<UUID> calls,
    String by,
    Instant at,
    @Nullable String address,
    @Nullable GeoPoint point,
    @Nullable String narrative,
    List<String> alone,
    boolean masked) {

  public IncidentReport {
    calls = List.copyOf(calls);
    alone = List.copyOf(alone);
  }
}
