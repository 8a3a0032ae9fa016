package id.kentongan.call.location;

import id.kentongan.shared.GeoShape;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller is, as somebody says it who may err or lie.
 *
 * @param shape null without coordinates
 * @param civic elements of RFC 4119 and 5139 by their names, e.g. {@code A3}
 * @param confidence per cent that the caller is within the shape, or null
 * @param method how it was found, e.g. {@code GPS}, or null
 * @param at when the caller was there, or null if that was not said
 * @param garbled something was sent that cannot be read; nothing of it is believed
 */
public record LocationClaim(
    @Nullable GeoShape shape,
    Map<String, String> civic,
    @Nullable Integer confidence,
    @Nullable String method,
    @Nullable Instant at,
    boolean garbled) {

  /** What cannot be read. */
  public static final LocationClaim GARBLED =
      new LocationClaim(null, Map.of(), null, null, null, true);

  public LocationClaim {
    civic = Map.copyOf(civic);
  }

  /** Whether it has no word of a place. */
  public boolean saysNothing() {
    return shape == null && civic.isEmpty() && !garbled;
  }
}
