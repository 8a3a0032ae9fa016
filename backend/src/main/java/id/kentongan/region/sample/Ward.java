package id.kentongan.region.sample;

import java.util.List;

/** A kelurahan or desa. */
record Ward(
    String code,
    String name,
    String kind,
    String districtCode,
    String districtName,
    Point seed,
    List<Outlines.Area> areas) {

  boolean contains(Point p) {
    return areas.stream().anyMatch(area -> contains(area, p));
  }

  private static boolean contains(Outlines.Area area, Point p) {
    return Rings.contains(area.outer(), p)
        && area.holes().stream().noneMatch(hole -> Rings.contains(hole, p));
  }
}
