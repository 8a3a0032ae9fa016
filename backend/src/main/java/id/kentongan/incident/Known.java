package id.kentongan.incident;

import id.kentongan.call.EarlierCalls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anybody says a word.
 *
 * @param calls of the same number; null: there is no call
 * @param incidents that this number called about, and those that were here, newest first
 * @param notes about the place, the nearest first
 */
public record Known(
    @Nullable EarlierCalls calls, List<EarlierIncident> incidents, List<PremiseNote> notes) {

  public Known {
    incidents = List.copyOf(incidents);
    notes = List.copyOf(notes);
  }

  /**
   * @param incident as whoever asks may see it
   * @param distance metres from here; null if not known, or not shown
   * @param ofNumber whether this number called about it
   */
  public record EarlierIncident(
      IncidentView incident, @Nullable Double distance, boolean ofNumber, Instant at) {}
}
