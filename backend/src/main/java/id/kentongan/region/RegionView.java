package id.kentongan.region;

import java.time.ZoneId;

/**
 * What of the region in force everybody who is signed in may know.
 *
 * @param version another one with every import
 * @param edition grows with every import, and with every edit of its agencies and stations
 */
public record RegionView(
    long version,
    long edition,
    String name,
    String code,
    String prefix,
    ZoneId zone,
    boolean sample) {

  static RegionView of(RegionVersion inForce) {
    Region region = inForce.region();
    return new RegionView(
        inForce.version(),
        inForce.edition(),
        region.name(),
        region.code(),
        region.prefix(),
        region.zone(),
        region.sample());
  }
}
