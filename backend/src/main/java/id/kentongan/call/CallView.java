package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as HTTP and the live topic show it.
 *
 * @param exchangeCall the exchange's own name of it, which the position's telephone is told
 * @param outcome null until ended or answered
 * @param position where it rings, is spoken or was spoken; null while it waits
 * @param incidents ids
 * @param restricted whether one of them is: no map but the call-taker's shows where it came from
 * @param callerAtRisk whether it is, or something restricted came of a call of this number in the
 *     last 30 days: whoever rings back may put the caller in danger, so a person decides
 * @param masked whether what the caller said of itself is not shown here, because it is restricted:
 *     where it is, what it wrote, sent and pressed, its voice
 * @param keys that the caller pressed, in order
 * @param repeat how often the number called in jest, or null
 * @param recording null until it is taken in
 * @param contact what passes beside the voice, null before a link was sent
 * @param version grows with each change
 */
public record CallView(
    CallId id,
    String exchangeCall,
    @Nullable PhoneNumber number,
    CallState state,
    @Nullable CallOutcome outcome,
    Instant offeredAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String position,
    @Nullable Disposition disposition,
    List<Fix> fixes,
    List<UUID> incidents,
    boolean restricted,
    boolean callerAtRisk,
    boolean masked,
    String keys,
    @Nullable Repeat repeat,
    @Nullable Recording recording,
    @Nullable CallerContact contact,
    long version) {

  public CallView {
    fixes = List.copyOf(fixes);
    incidents = List.copyOf(incidents);
  }

  /**
   * Where the caller is, as one source has it.
   *
   * @param source {@code pidfLo}, …
   * @param point null if only an address is known, or nothing that can be believed
   * @param radius metres around the point, null if there is none
   * @param confidence per cent, or null
   * @param civic elements of RFC 4119 and 5139, or null
   * @param method how a device found it, e.g. {@code GPS}, or null
   * @param said in which words somebody said it, or null
   * @param saidBy the account of who took that down, or null
   * @param area the point's, or null if it is far from the region
   * @param garbled something was sent that cannot be read; nothing of it is shown
   * @param best what is known best of all that devices say; see {@link FixFusion}
   * @param apart metres that it contradicts the best one by, or null if both may be true
   */
  public record Fix(
      String source,
      @Nullable GeoPoint point,
      @Nullable Double radius,
      @Nullable Integer confidence,
      @Nullable GeoShape shape,
      @Nullable Map<String, String> civic,
      @Nullable String method,
      @Nullable String said,
      @Nullable String saidBy,
      @Nullable Area area,
      boolean garbled,
      boolean best,
      @Nullable Long apart,
      Instant at,
      Instant receivedAt) {

    /** Whether a person says so; no device overrules it. */
    public boolean told() {
      return FixSource.of(source).told();
    }

    Fix judged(boolean best, @Nullable Long apart) {
      return new Fix(
          source,
          point,
          radius,
          confidence,
          shape,
          civic,
          method,
          said,
          saidBy,
          area,
          garbled,
          best,
          apart,
          at,
          receivedAt);
    }
  }

  /** Where the caller is as far as is known: what a person said last, else the best of devices. */
  public Optional<Fix> whereabouts() {
    return fixes.reversed().stream()
        .filter(fix -> fix.told() && fix.point() != null)
        .findFirst()
        .or(() -> fixes.stream().filter(Fix::best).findFirst());
  }

  /**
   * A kelurahan or desa.
   *
   * @param outside whether the point is in none: then it is the nearest one
   * @param outsideName whose the point is then, if that is known, or null
   */
  public record Area(
      String code,
      String name,
      boolean outside,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String outsideName) {}

  /**
   * @param sha256 of exactly the bytes that are served, hexadecimal
   * @param duration seconds
   */
  public record Recording(String sha256, double duration) {}

  static CallView of(
      CallRow row, List<Fix> fixes, @Nullable CallerContact contact, @Nullable Repeat repeat) {
    CallStanding standing = row.standing();
    return new CallView(
        row.id(),
        row.exchangeCall(),
        standing.number(),
        standing.state(),
        standing.outcome(),
        standing.offeredAt(),
        standing.answeredAt(),
        standing.endedAt(),
        standing.position(),
        row.disposition(),
        fixes,
        row.incidents(),
        row.restricted(),
        row.callerAtRisk(),
        false,
        standing.keys(),
        repeat,
        row.wav(),
        contact,
        row.version());
  }

  /** For lists and the live topic, which show nobody the whole of a restricted one. */
  CallView shown() {
    return restricted ? asMasked() : this;
  }

  /** For who neither took it nor works on what came of it. */
  CallView asMasked() {
    return new CallView(
        id,
        exchangeCall,
        number,
        state,
        outcome,
        offeredAt,
        answeredAt,
        endedAt,
        position,
        disposition,
        List.of(),
        incidents,
        restricted,
        callerAtRisk,
        true,
        "",
        repeat,
        null,
        null,
        version);
  }
}
