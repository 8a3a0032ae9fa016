package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was sent to.
 *
 * @param assignment its id
 * @param place of the incident; null if it has none yet
 */
record Order(String assignment, @Nullable GeoPoint place) {

  Optional<GeoPoint> whereabouts() {
    return Optional.ofNullable(place);
  }
}
