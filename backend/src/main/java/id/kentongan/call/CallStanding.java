package id.kentongan.call;

import id.kentongan.shared.PhoneNumber;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one call stands by its facts; all times are the exchange's.
 *
 * @param offered whether the exchange said that it took the call in; without that nobody is shown
 *     it
 * @param number null if withheld or no number that can be called
 * @param outcome null until ended or answered
 * @param position where it rings, is spoken or was spoken; null while it waits
 * @param positionSince when it began to ring or to speak there
 * @param ringing every position that rings for it; empty unless ringing
 * @param rawRecording name of the exchange's raw file
 * @param keys that the caller pressed, in order
 * @param lastFactAt time of the newest fact
 */
record CallStanding(
    boolean offered,
    @Nullable PhoneNumber number,
    CallState state,
    @Nullable CallOutcome outcome,
    Instant offeredAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String position,
    @Nullable Instant positionSince,
    Set<String> ringing,
    @Nullable String rawRecording,
    String keys,
    Instant lastFactAt) {

  CallStanding {
    ringing = Set.copyOf(ringing);
  }
}
