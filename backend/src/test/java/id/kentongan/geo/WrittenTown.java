package id.kentongan.geo;

import java.nio.file.Path;
import java.util.List;

/** A town in the region of {@link WrittenRegion}: streets, houses, landmarks, and neighbours. */
final class WrittenTown {

  /** To the east of Tirtasari, and over its edge. */
  private static final String NEIGHBOUR =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature",
      "properties":{"nama_kec":"Ujungsari","nama_kab":"Kabupaten Tetangga"},
      "geometry":{"type":"Polygon","coordinates":[[[110.43,-7.00],[110.50,-7.00],[110.50,-6.98],
      [110.43,-6.98],[110.43,-7.00]]]}}]}
      """;

  private WrittenTown() {}

  static WrittenRegion in(Path folder) {
    return WrittenRegion.whole(folder)
        .write("map.osm", town().xml())
        .write("neighbours.geojson", NEIGHBOUR)
        .landmarks(
            "Masjid Al-Ikhlas,mosque,-6.9910,110.4110,Jl. Melati 3",
            "RSUD Kota Coba,hospital,-6.9850,110.4250,Jl. Raya Kentongan");
  }

  private static WrittenOsm town() {
    WrittenOsm osm = new WrittenOsm();
    long corner = osm.node(110.41, -6.99);
    osm.node(
        110.4111, -6.9911, "amenity=place_of_worship", "religion=muslim", "name=Masjid Al-Ikhlas");
    osm.way(
        List.of(
            osm.node(110.402, -6.99), corner, osm.node(110.438, -6.99), osm.node(110.45, -6.99)),
        "highway=primary",
        "name=Jalan Raya Kentongan");
    osm.way(List.of(corner, osm.node(110.41, -6.983)), "highway=residential", "name=Jalan Mawar");
    osm.way(
        List.of(osm.node(110.404, -6.984), osm.node(110.406, -6.984)),
        "highway=secondary",
        "name=Jalan Jenderal Gatot Soebroto");
    for (double west : new double[] {110.405, 110.435}) {
      osm.way(
          List.of(osm.node(west, -7.011), osm.node(west + 0.002, -7.011)),
          "highway=residential",
          "name=Jalan Kenanga");
    }
    osm.box(
        110.4102, -6.985, 0.0001, "building=yes", "addr:street=Jl. Mawar", "addr:housenumber=12A");
    osm.node(110.4102, -6.986, "addr:street=Jalan Mawar", "addr:housenumber=7");
    osm.node(110.4098, -6.986, "addr:street=Jalan Mawar", "addr:housenumber=10");
    long meeting = osm.node(110.426, -7.006);
    osm.way(
        List.of(osm.node(110.424, -7.006), meeting, osm.node(110.428, -7.006)),
        "highway=residential",
        "name=Jalan Dahlia");
    osm.way(
        List.of(meeting, osm.node(110.426, -7.008)), "highway=residential", "name=Jalan Anggrek");
    osm.way(
        List.of(meeting, osm.node(110.428, -7.008)), "highway=residential", "name=Jalan Teratai");
    osm.node(110.432, -6.985, "addr:street=Gang Buntu", "addr:housenumber=1");
    osm.node(110.415, -6.9901, "highway=milestone", "distance=12");
    osm.node(110.4195, -6.9901, "highway=milestone", "distance=12.5");
    osm.node(110.435, -6.985, "highway=milestone", "distance=90");
    osm.node(110.445, -6.985, "shop=convenience", "name=Toko Tetangga");
    return osm;
  }
}
