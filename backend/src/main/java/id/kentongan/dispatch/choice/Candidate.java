package id.kentongan.dispatch.choice;

import id.kentongan.fleet.CallSign;
import id.kentongan.geo.roads.Travel;
import java.util.Comparator;
import java.util.Set;

/**
 * A unit that can do something that is needed.
 *
 * @param station code of the one from which it drives
 */
record Candidate(CallSign unit, String station, Set<String> capabilities, Standing standing) {

  /** Who was sent already comes before all others; of the same time by call sign. */
  static final Comparator<Candidate> SOONEST =
      Comparator.comparingInt(Candidate::seconds).thenComparing(Candidate::unit);

  Candidate {
    capabilities = Set.copyOf(capabilities);
  }

  /** How it stands to the incident. */
  sealed interface Standing {}

  /** It was sent there already, and may have done its part. */
  record Sent() implements Standing {}

  /** It could be sent. */
  record Free(Travel.Known travel) implements Standing {}

  /** It cannot be sent. */
  record Kept(Cause cause) implements Standing {}

  boolean can(String capability) {
    return capabilities.contains(capability);
  }

  boolean isFree() {
    return standing instanceof Free;
  }

  private int seconds() {
    return switch (standing) {
      case Sent() -> -1;
      case Free(Travel.Known travel) -> travel.seconds();
      case Kept _ -> Integer.MAX_VALUE;
    };
  }
}
