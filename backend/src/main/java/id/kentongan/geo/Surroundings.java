package id.kentongan.geo;

import org.jspecify.annotations.Nullable;

/**
 * What a point is called by those who know the place.
 *
 * @param area null far from the region
 * @param street the nearest that has a name, or null
 * @param landmark the nearest that has a name, or null
 * @param words all of it in a line, in the reader's language; empty if nothing is near
 */
public record Surroundings(
    @Nullable AreaOfPoint area,
    @Nullable Neighbour street,
    @Nullable Neighbour landmark,
    String words) {

  /**
   * Something near a point.
   *
   * @param distance metres
   * @param azimuth where the point is as seen from it, degrees clockwise from north
   */
  public record Neighbour(String name, long distance, double azimuth) {}
}
