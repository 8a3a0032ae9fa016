package id.kentongan.geo.web;

import id.kentongan.geo.Neighbourhood;
import id.kentongan.geo.PlaceHit;
import id.kentongan.geo.Places;
import id.kentongan.geo.Surroundings;
import id.kentongan.geo.WrittenPlaces;
import id.kentongan.geo.notation.WrittenPoint;
import id.kentongan.geo.words.Near;
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

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,20})?");

  /** Metres; a larger circle says nothing. */
  private static final double LARGEST = 100_000;

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

  /**
   * @param near longitude, latitude, and if it is known the radius of a circle in metres
   */
  @GetMapping("/api/places")
  Page search(@RequestParam String query, @RequestParam @Nullable String near) {
    if (WrittenPoint.isTooLong(query)) {
      throw invalid();
    }
    Near around = near == null ? null : near(near);
    return new Page(
        written
            .find(query, around == null ? null : around.point())
            .map(List::of)
            .orElseGet(() -> places.search(query, around)),
        null);
  }

  @GetMapping("/api/places/at")
  Surroundings at(@RequestParam String point, Locale language) {
    return neighbourhood.of(point(point), language);
  }

  private static Near near(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 3) {
      return Near.to(point(text));
    }
    double radius = number(parts[2]);
    if (radius < 0 || radius > LARGEST) {
      throw invalid();
    }
    return Near.circle(point(parts[0] + "," + parts[1]), radius);
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw invalid();
    }
    return Double.parseDouble(text);
  }

  private static GeoPoint point(String text) {
    try {
      return GeoPoint.read(text);
    } catch (IllegalArgumentException nowhere) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }
}
