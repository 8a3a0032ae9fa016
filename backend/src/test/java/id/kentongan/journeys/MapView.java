package id.kentongan.journeys;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Arrays;

/** What a map shows: its zoom and centre, as its address tells them. */
final class MapView {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double DEGREES = 0.0005;

  private MapView() {}

  /** The page of the map, for whoever is signed in there. */
  static Page mapOf(Console console) {
    Page map = console.page();
    map.navigate(map.url().replace("/calltaker", "/map"));
    map.locator(".map-ground.leaflet-container").waitFor();
    map.waitForURL("**/map#**");
    return map;
  }

  /** Zoom and centre, asked of the page itself: they change without a navigation. */
  static String viewOf(Page map) {
    return (String) map.evaluate("() => location.hash.split('/').slice(0, 3).join('/')");
  }

  /**
   * A person moves the map, which from now on does not move by itself.
   *
   * @return what it shows then
   */
  static String isMoved(Page map) {
    String before = viewOf(map);
    map.locator(".map-ground").focus();
    map.keyboard().press("+");
    Journey.eventually("the map is closer", PATIENCE, () -> !viewOf(map).equals(before));
    return viewOf(map);
  }

  /**
   * Whether two views show the same: a map that was given another size stands on whole pixels, each
   * of some metres.
   */
  static boolean isSameView(String one, String other) {
    double[] first = numbersOf(one);
    double[] second = numbersOf(other);
    return first[0] == second[0]
        && Math.abs(first[1] - second[1]) < DEGREES
        && Math.abs(first[2] - second[2]) < DEGREES;
  }

  /** Zoom, latitude, longitude. */
  private static double[] numbersOf(String view) {
    return Arrays.stream(view.substring(view.indexOf('#') + 1).split("/"))
        .limit(3)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
