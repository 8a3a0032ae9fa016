package id.kentongan.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else a number called about.
 *
 * @param count of all within a year
 * @param dispositions how many of each, by code; those that nobody classified are not among them
 * @param items the newest few, newest first
 */
public record EarlierCalls(int count, Map<String, Integer> dispositions, List<Earlier> items) {

  /** Nothing is known of a caller without a number. */
  static final EarlierCalls NONE = new EarlierCalls(0, Map.of(), List.of());

  public EarlierCalls {
    dispositions = Map.copyOf(dispositions);
    items = List.copyOf(items);
  }

  /**
   * @param incidents ids of what came of it
   */
  public record Earlier(
      CallId id,
      Instant offeredAt,
      @Nullable CallOutcome outcome,
      @Nullable Disposition disposition,
      List<UUID> incidents) {

    public Earlier {
      incidents = List.copyOf(incidents);
    }
  }
}
