package id.kentongan.geo.web;

import id.kentongan.geo.Neighbourhood;
import id.kentongan.geo.PlaceHit;
import id.kentongan.geo.Places;
import id.kentongan.geo.Surroundings;
import id.kentongan.geo.WrittenPlaces;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/places}: where a name is, and what a point is called. */
@RestController
class PlaceController {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

  private final Places places;
  private final WrittenPlaces written;
  private final Neighbourhood neighbourhood;

  PlaceController(Places places, WrittenPlaces written, Neighbourhood neighbourhood) {
    this.places = places;
    this.written = written;
    this.neighbourhood = neighbourhood;
  }

  /** The best, on one page. */
  record Page(List<PlaceHit> items, @Nullable String next) {}

  @GetMapping("/api/places")
  Page search(@RequestParam String query, @RequestParam @Nullable String near) {
    if (query.length() > Places.LONGEST_QUERY) {
      throw invalid();
    }
    GeoPoint around = near == null ? null : point(near);
    return new Page(
        written.find(query, around).map(List::of).orElseGet(() -> places.search(query, around)),
        null);
  }

  @GetMapping("/api/places/at")
  Surroundings at(@RequestParam String point, Locale language) {
    return neighbourhood.of(point(point), language);
  }

  /** Longitude, then latitude. */
  private static GeoPoint point(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2
        || !NUMBER.matcher(parts[0]).matches()
        || !NUMBER.matcher(parts[1]).matches()) {
      throw invalid();
    }
    try {
      return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException nowhere) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }
}
