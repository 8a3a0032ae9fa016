package id.kentongan.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPointTest {

  private static final GeoPoint DEPOK = new GeoPoint(106.7942, -6.4025);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-6.4025, 106.7942",
        "-6.4025 106.7942",
        "-6.4025,106.7942",
        "-6.4025;106.7942",
        "(-6.4025, 106.7942)",
        "−6.4025, 106.7942",
        "106.7942, -6.4025",
        "-6,4025, 106,7942",
        "-6,4025 106,7942",
        "-6,4025;106,7942",
        "-6,4025,106,7942",
        "lat: -6.4025 long: 106.7942",
        "-6.4025000000000003, 106.79420000000001",
        "-6,4025000000000003, 106,79420000000001",
        "https://maps.google.com/?q=-6.4025000000000003,106.79420000000001",
        "Lat -6.4025, Lng 106.7942",
        "6.4025 S 106.7942 E",
        "6.4025S, 106.7942E",
        "S6.4025 E106.7942",
        "S 6.4025°, E 106.7942°",
        "106.7942 E, 6.4025 S",
        "6,4025 LS 106,7942 BT",
        "6.4025° LS, 106.7942° BT",
        "LS 6.4025 BT 106.7942",
        "6.4025 lintang selatan, 106.7942 bujur timur",
        "6.4025 Selatan 106.7942 Timur",
        "6°24'09\"S 106°47'39.12\"E",
        "6°24′09″S 106°47′39.12″E",
        "6º24’09”S, 106º47’39.12”E",
        "6° 24' 9'' LS, 106° 47' 39,12'' BT",
        "6 24 09 S 106 47 39.12 E",
        "S 6 24 09 E 106 47 39.12",
        "-6°24'09\" 106°47'39.12\"",
        "6:24:09 S 106:47:39.12 E",
        "6 derajat 24 menit 9 detik LS 106 derajat 47 menit 39,12 detik BT",
        "6° 24.15' S 106° 47.652' E",
        "S 06 24.150 E 106 47.652",
        "6°24,15'LS 106°47,652'BT",
        "geo:-6.4025,106.7942;u=35",
        "https://maps.google.com/?q=-6.4025,106.7942",
        "https://maps.google.com/maps?q=loc:-6.4025,106.7942",
        "https://www.google.com/maps/@-6.4025,106.7942,17z",
        "https://www.google.com/maps/place/X/@-6.5,106.9,17z/data=!3m1!4b1!4m4!3d-6.4025!4d106.7942",
        "https://www.google.com/maps/search/?api=1&query=-6.4025%2C106.7942",
        "https://www.openstreetmap.org/?mlat=-6.4025&mlon=106.7942#map=17/-6.5/106.9",
        "https://www.openstreetmap.org/#map=17/-6.4025/106.7942",
        "https://maps.apple.com/?ll=-6.4025,106.7942",
        "https://waze.com/ul?ll=-6.4025,106.7942&navigate=yes",
        "48M 698444 9291955",
        "48 M 698444 9291955",
        "UTM 48S 698444 9291955",
        "UTM zona 48S 698444 mT 9291955 mU",
        "0624.15S 10647.652E",
        "0624.15,S,10647.652,E",
        "S0624.150 E10647.652",
        "0624,15 LS 10647,652 BT",
        "48M XT 98444 91955",
        "48MXT9844491955",
        "MGRS 48M XT 9844 9195",
        "48m xt 98444 91955",
        "Lokasi: https://www.google.com/maps/@-6.4025,106.7942,17z",
        "6P58HQWV+XM",
        "6p58hqwv+xm",
        "HQWV+XM Depok",
        "hqwv+xm, Depok, Jawa Barat",
        "https://plus.codes/6P58HQWV+XM",
      })
  void the_same_point_is_read_in_every_notation(String written) {
    GeoPoint point = WrittenPoint.find(written, () -> DEPOK).orElseThrow();
    assertThat(point.distanceTo(DEPOK)).as(written + " → " + point).isLessThan(25);
  }

  @ParameterizedTest
  @CsvSource({
    // Of the specification's own test data (test_data/decoding.csv, shortCodeTests.csv).
    "7FG49Q00+,     20.375, 2.775",
    "7FG49QCJ+2V,   20.3700625, 2.7821875",
    "7FG49QCJ+2VX,  20.3701125, 2.782234375",
    "8FVC2222+22,   47.0000625, 8.0000625",
    "4VCPPQGP+Q9,   -41.2730625, 174.7859375",
    "62G20000+,     0.5, -179.5",
  })
  void plus_codes_mean_what_their_specification_says(String code, double lat, double lon) {
    GeoPoint point = PlusCode.find(code, () -> DEPOK).orElseThrow();
    assertThat(point.distanceTo(new GeoPoint(lon, lat))).isLessThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "9C3W9QCJ+2VX, CJ+2VX,   51.3708675, -1.217765625",
    "9C3W9QCJ+2VX, 9QCJ+2VX, 51.3852125, -1.217765625",
    "9C3W9QCJ+2VX, 9QCJ+2VX, 51.3701125, -1.232865625",
  })
  void a_short_plus_code_is_the_nearest_of_those_that_it_may_be(
      String full, String brief, double lat, double lon) {
    GeoPoint point = PlusCode.find(brief, () -> new GeoPoint(lon, lat)).orElseThrow();
    assertThat(point.distanceTo(PlusCode.find(full, () -> DEPOK).orElseThrow())).isLessThan(1);
  }

  @Test
  void a_short_plus_code_may_lie_over_the_border_of_the_references_square() {
    // The reference lies just south of 6.0° S, the place just north of it.
    GeoPoint near = new GeoPoint(106.79, -6.001);
    GeoPoint point = WrittenPoint.find("2QXV+2M", () -> near).orElseThrow();
    assertThat(point.distanceTo(near)).isLessThan(6_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Jl. Margonda Raya 12",
        "12 5",
        "12, 5",
        "001/002",
        "RT 01 RW 02",
        "Gang Mawar 3, 106.5",
        "-6.4025",
        "-6.4025, 106.7942, 12.5",
        "96.4 196.7",
        "6.4025 S 106.7942 S",
        "6.4025 S 106.7942",
        "6°74'09\"S 106°47'39\"E",
        "6.5°24'09\"S 106°47'39\"E",
        "48M 98435 9291955",
        "62M 698444 9291955",
        "48M XT 98444 9195",
        "48M XT 984449195",
        "48M AT 98444 91955",
        "48I XT 98444 91955",
        "0674.15S 10647.652E",
        "0624.15 10647.652",
        "https://maps.app.goo.gl/Zx9Qw1",
        "HQXV",
        "C+2M",
        "6P58HQXV+2",
        "6P58HQ0V+2M",
        "081234567890",
        "+62 812 3456 7890",
        "https://example.id/?q=rumah",
        "https://maps.google.com/?q=-96.4025,106.7942",
        "<img src=x onerror=alert(1)>",
      })
  void what_is_no_point_is_none(String written) {
    assertThat(WrittenPoint.find(written, () -> DEPOK)).as(written).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "48M YU 02 17, -6.1736, 106.8255",
    "18S UJ 23480 06470, 38.8895, -77.0352",
    "56H LH 34873 52266, -33.8568, 151.2153",
  })
  void letters_of_squares_mean_what_they_do_elsewhere(String code, double lat, double lon) {
    GeoPoint point = WrittenPoint.find(code, () -> DEPOK).orElseThrow();
    assertThat(point.distanceTo(new GeoPoint(lon, lat))).as(code + " " + point).isLessThan(1500);
  }

  @Test
  void a_link_may_be_long_and_nothing_else() {
    String link = "https://www.google.com/maps/place/X/@-6.4025,106.7942,17z/data=";
    assertThat(WrittenPoint.find(link + "a".repeat(1_900), () -> DEPOK)).isPresent();
    assertThat(WrittenPoint.find(link + "a".repeat(2_000), () -> DEPOK)).isEmpty();
    assertThat(WrittenPoint.isTooLong("a".repeat(201))).isTrue();
    assertThat(WrittenPoint.isTooLong("a".repeat(200))).isFalse();
  }

  @Test
  void endless_text_costs_nothing() {
    long began = System.nanoTime();
    for (String part : new String[] {"1 ", "1.", "-6,4025,", "6°", "S", "HQXV+", "HQ", "?q="}) {
      assertThat(WrittenPoint.find(part.repeat(100_000), () -> DEPOK)).isEmpty();
      WrittenPoint.find(part.repeat(190 / part.length()), () -> DEPOK);
      WrittenPoint.find("https://" + part.repeat(1_900 / part.length()), () -> DEPOK);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }
}
