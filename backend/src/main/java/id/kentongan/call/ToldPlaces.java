package id.kentongan.call;

import id.kentongan.call.CallFix.Told;
import id.kentongan.call.location.LocationClaim;
import id.kentongan.identity.Person;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What callers say of where they are, as somebody took it down. */
@Service
public class ToldPlaces {

  private final FixIntake fixes;
  private final Clock clock;

  ToldPlaces(FixIntake fixes, Clock clock) {
    this.fixes = fixes;
    this.clock = clock;
  }

  /**
   * Keeps it beside what devices say.
   *
   * @param pointed whether somebody pointed at the map, else it was typed
   * @param point null if only words are known
   * @param words an address, or null
   * @param at when it was taken down
   */
  public void tell(
      CallId call,
      boolean pointed,
      @Nullable GeoPoint point,
      @Nullable String words,
      Person by,
      Instant at) {
    GeoShape shape = point == null ? null : new GeoShape.Point(point);
    fixes.take(
        call,
        pointed ? FixSource.MAP : FixSource.TYPED,
        new LocationClaim(shape, Map.of(), null, null, at, false),
        new Told(words, by.username()),
        clock.instant());
  }
}
