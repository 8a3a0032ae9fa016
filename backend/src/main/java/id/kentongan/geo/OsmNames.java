package id.kentongan.geo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an element is called, cut to a length that fits on a map.
 *
 * @param reference number of a road, e.g. {@code 3}
 * @param address in a line
 */
record OsmNames(@Nullable String name, @Nullable String reference, @Nullable String address) {

  private static final int LONGEST = 120;

  static OsmNames of(Map<String, String> tags) {
    return new OsmNames(cut(tags.get("name")), cut(tags.get("ref")), cut(address(tags)));
  }

  /** Of what has a number on a street: the street, and the number as the reference. */
  static OsmNames ofNumber(Map<String, String> tags) {
    String number = tags.getOrDefault("addr:housenumber", tags.get("distance"));
    return new OsmNames(cut(tags.get("addr:street")), cut(number), null);
  }

  private static @Nullable String address(Map<String, String> tags) {
    String street = tags.get("addr:street");
    String number = tags.get("addr:housenumber");
    if (street == null) {
      return tags.get("addr:full");
    }
    return number == null ? street : street + " " + number;
  }

  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String bare = text.strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }
}
