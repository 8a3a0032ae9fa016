package id.kentongan.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on the earth (WGS 84); in JSON a GeoJSON geometry (RFC 7946).
 *
 * @param longitude degrees, -180 to 180
 * @param latitude degrees, -90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

  private static final double EARTH_RADIUS = 6_371_008.8;
  private static final String NUMBER = "(-?[0-9]{1,6}(?:\\.[0-9]{1,20})?)";
  private static final Pattern PAIR = Pattern.compile(NUMBER + "," + NUMBER);

  /**
   * @throws IllegalArgumentException if this is no place on the earth
   */
  public GeoPoint {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("no place on the earth: " + longitude + " " + latitude);
    }
  }

  /**
   * @throws IllegalArgumentException if it is no GeoJSON point
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GeoPoint of(GeoJson geometry) {
    if (!geometry.type().equals("Point") || geometry.coordinates().size() < 2) {
      throw new IllegalArgumentException("not a GeoJSON point");
    }
    return new GeoPoint(geometry.coordinates().get(0), geometry.coordinates().get(1));
  }

  /**
   * @param text longitude, comma, latitude, with a decimal point, as in an address
   * @throws IllegalArgumentException if it is no such text
   */
  public static GeoPoint read(String text) {
    Matcher numbers = PAIR.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException("no longitude and latitude");
    }
    return new GeoPoint(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
  }

  @JsonValue
  public GeoJson geoJson() {
    return new GeoJson("Point", List.of(longitude, latitude));
  }

  /** Metres along the great circle, on a sphere: up to 0.5 % off. */
  public double distanceTo(GeoPoint other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  /**
   * The point that lies in a direction.
   *
   * @param bearing degrees clockwise from north
   * @param distance metres
   */
  public GeoPoint towards(double bearing, double distance) {
    double angle = distance / EARTH_RADIUS;
    double from = Math.toRadians(latitude);
    double course = Math.toRadians(bearing);
    double to =
        Math.asin(
            Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(course));
    double east =
        Math.atan2(
            Math.sin(course) * Math.sin(angle) * Math.cos(from),
            Math.cos(angle) - Math.sin(from) * Math.sin(to));
    double turned = Math.toDegrees(east) + longitude;
    return new GeoPoint(Math.IEEEremainder(turned, 360), Math.toDegrees(to));
  }

  /** As it stands in JSON: longitude first. */
  public record GeoJson(String type, List<Double> coordinates) {}
}
