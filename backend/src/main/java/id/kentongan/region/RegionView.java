package id.kentongan.region;

import java.time.ZoneId;

/**
 * What of the region in force everybody who is signed in may know.
 *
 * @param version another one with every import
 */
public record RegionView(
    long version, String name, String code, String prefix, ZoneId zone, boolean sample) {

  static RegionView of(RegionVersion inForce) {
    Region region = inForce.region();
    return new RegionView(
        inForce.version(),
        region.name(),
        region.code(),
        region.prefix(),
        region.zone(),
        region.sample());
  }
}
