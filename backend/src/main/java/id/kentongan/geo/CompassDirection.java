package id.kentongan.geo;

import java.util.Locale;

/** The eight winds, clockwise from north. */
enum CompassDirection {
  NORTH("utara", "north"),
  NORTH_EAST("timur laut", "north-east"),
  EAST("timur", "east"),
  SOUTH_EAST("tenggara", "south-east"),
  SOUTH("selatan", "south"),
  SOUTH_WEST("barat daya", "south-west"),
  WEST("barat", "west"),
  NORTH_WEST("barat laut", "north-west");

  private final String indonesian;
  private final String english;

  CompassDirection(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /**
   * @param azimuth degrees clockwise from north
   */
  static CompassDirection of(double azimuth) {
    return values()[Math.floorMod(Math.round(azimuth / 45), values().length)];
  }

  String in(Locale language) {
    return language.getLanguage().equals("en") ? english : indonesian;
  }
}
