package id.kentongan.region.sample;

import java.util.List;

/**
 * What a city is drawn from.
 *
 * @param key of its word lists
 * @param scale of the drawn skeleton; 1 is about 10 by 9 km
 * @param wards how many kelurahan each kecamatan has
 */
record CityPlan(
    String key,
    String name,
    String code,
    String prefix,
    String zone,
    Projection projection,
    double scale,
    long seed,
    List<Integer> wards,
    boolean drawsMap) {

  /** The sample region that the system runs when it has no other. */
  static CityPlan karangjaya() {
    return new CityPlan(
        "karangjaya",
        "Kota Karangjaya",
        "99.71",
        "KJ",
        "Asia/Jakarta",
        new Projection(-6.40, 106.80),
        1,
        112,
        List.of(6, 5, 5, 5, 5, 5, 4, 5),
        true);
  }

  /** A second, small region to change to and back: boundaries and places, no roads. */
  static CityPlan tanjungluhur() {
    return new CityPlan(
        "tanjungluhur",
        "Kabupaten Tanjungluhur",
        "99.02",
        "TL",
        "Asia/Makassar",
        new Projection(-4.10, 121.60),
        0.3,
        7,
        List.of(3, 2),
        false);
  }
}
