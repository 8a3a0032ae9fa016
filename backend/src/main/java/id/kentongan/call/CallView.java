package id.kentongan.call;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as HTTP and the live topic show it.
 *
 * @param exchangeCall the exchange's own name of it, which the position's telephone is told
 * @param outcome null until ended or answered
 * @param position where it rings, is spoken or was spoken; null while it waits
 * @param incidents ids
 * @param recording null until it is taken in
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
    @Nullable Recording recording) {

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
   * @param area the point's, or null if it is far from the region
   * @param garbled something was sent that cannot be read; nothing of it is shown
   */
  public record Fix(
      String source,
      @Nullable GeoPoint point,
      @Nullable Double radius,
      @Nullable Integer confidence,
      @Nullable GeoShape shape,
      @Nullable Map<String, String> civic,
      @Nullable Area area,
      boolean garbled,
      Instant at,
      Instant receivedAt) {}

  /**
   * A kelurahan or desa.
   *
   * @param outside whether the point is in none: then it is the nearest one
   */
  public record Area(String code, String name, boolean outside) {}

  /**
   * @param sha256 of exactly the bytes that are served, hexadecimal
   * @param duration seconds
   */
  public record Recording(String sha256, double duration) {}

  static CallView of(CallRow row, List<Fix> fixes) {
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
        row.wav());
  }
}
