package id.kentongan.call.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatPidfLoTest {

  private static final GeoPoint DEPOK = new GeoPoint(106.7942, -6.4025);

  @Test
  void a_circle_is_read() {
    assertThat(shape("shape=\"Circle\",crs=\"2d\",pos=\"-6.4025 106.7942\",radius=\"30\""))
        .isEqualTo(new GeoShape.Circle(DEPOK, 30));
  }

  @Test
  void a_point_is_read() {
    assertThat(shape("shape=\"Point\",crs=\"2d\",pos=\"-6.4025 106.7942\""))
        .isEqualTo(new GeoShape.Point(DEPOK));
  }

  @Test
  void of_a_point_with_a_height_the_place_on_the_ground_is_read() {
    assertThat(shape("shape=\"Point\",crs=\"3d\",pos=\"-6.4025 106.7942 81.5\""))
        .isEqualTo(new GeoShape.Point(DEPOK));
  }

  @Test
  void an_ellipse_is_read() {
    assertThat(
            shape(
                "shape=\"Ellipse\",crs=\"2d\",pos=\"-6.4025 106.7942\",semiMajorAxis=\"70\","
                    + "semiMinorAxis=\"20\",orientation=\"43.2 degrees\""))
        .isEqualTo(new GeoShape.Ellipse(DEPOK, 70, 20, 43.2));
  }

  @Test
  void an_arc_band_is_read_also_in_radians() {
    var band =
        (GeoShape.ArcBand)
            shape(
                "shape=\"ArcBand\",crs=\"2d\",pos=\"-6.4025 106.7942\",innerRadius=\"500\","
                    + "outerRadius=\"1100\",startAngle=\"1.5708 radians\",openingAngle=\"120\"");
    assertThat(band.startAngle()).isCloseTo(90, within(0.001));
    assertThat(band.openingAngle()).isEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shape=\"Polygon\",crs=\"2d\",posList=\"-6.4 106.79 -6.4 106.8 -6.41 106.8 -6.4 106.79\"",
        "shape=\"Polygon\",crs=\"2d\",pos=\"-6.4 106.79\",pos=\"-6.4 106.8\","
            + "pos=\"-6.41 106.8\",pos=\"-6.4 106.79\""
      })
  void a_polygon_is_read_in_both_its_forms(String location) {
    var polygon = (GeoShape.Polygon) shape(location);
    assertThat(polygon.ring()).hasSize(4);
    assertThat(polygon.middle().latitude()).isCloseTo(-6.4033, within(0.0001));
  }

  @Test
  void a_civic_address_alone_is_read() {
    var claim =
        claim("civicAddress", "lang=\"id\",country=\"ID\",A1=\"Jawa Barat\",RD=\"Jl. Margonda\"");
    assertThat(claim.shape()).isNull();
    assertThat(claim.garbled()).isFalse();
    assertThat(claim.civic())
        .isEqualTo(Map.of("country", "ID", "A1", "Jawa Barat", "RD", "Jl. Margonda"));
  }

  @Test
  void a_shape_that_the_exchange_calls_civic_is_a_shape() {
    assertThat(claim("civicAddress", "pos=\"-6.4025 106.7942\",radius=\"30\"").shape())
        .isEqualTo(new GeoShape.Circle(DEPOK, 30));
  }

  @Test
  void a_reference_is_no_place_yet() {
    assertThat(
            FlatPidfLo.find(
                Map.of("format", "URI", "location", "URI=\"https://lis.example/held/1\"")))
        .isEmpty();
    assertThat(
            FlatPidfLo.findReference(
                Map.of("format", "URI", "location", "URI=\"https://lis.example/held/1\"")))
        .hasValue("https://lis.example/held/1");
    assertThat(
            FlatPidfLo.findReference(
                Map.of("format", "URI", "location", "URI=\"x\",pos=\"-6.4 106.8\"")))
        .isEmpty();
    assertThat(FlatPidfLo.find(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A civic value x",pos="… forges coordinates: quotes are not escaped.
        "country=\"ID\",A1=\"x\",pos=\"-6.9 107.6\",radius=\"5\"",
        "A1=\"x\",A1=\"y\"",
        "A1=\"Jl. \"Mawar\" 5\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"-6.4 106.8\",pos=\"-6.5 106.9\",radius=\"30\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"-6.4 106.8\",radius=\"30\",radius=\"3000\"",
        "shape=\"Circle\",shape=\"Point\",pos=\"-6.4 106.8\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"-6.4 106.8\"",
        "shape=\"Point\",crs=\"2d\",pos=\"-6.4 106.8\",radius=\"30\"",
        "shape=\"Circle\",crs=\"unknown\",pos=\"-6.4 106.8\",radius=\"30\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"106.8 -6.4\",radius=\"30\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"NaN 106.8\",radius=\"30\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"-6.4 106.8\",radius=\"-30\"",
        "shape=\"Circle\",crs=\"2d\",pos=\"-6.4 106.8\",radius=\"1e999\"",
        "shape=\"Polygon\",crs=\"2d\",posList=\"-6.4 106.79 -6.4 106.8 -6.41 106.8 -6.5 106.7\"",
        "shape=\"Polygon\",crs=\"2d\",posList=\"-6.4 106.79 -6.4\"",
        "onclick=\"alert(1)\"",
        "<img src=x onerror=alert(1)>",
        "shape=",
        "A1=\"unclosed"
      })
  void garbled_content_is_marked_and_never_believed(String location) {
    var claim = claim("GML", location);
    assertThat(claim.garbled()).isTrue();
    assertThat(claim.shape()).isNull();
    assertThat(claim.civic()).isEmpty();
    assertThat(claim.confidence()).isNull();
  }

  @Test
  void a_document_without_end_costs_nothing() {
    assertThat(claim("GML", "A1=\"x\",".repeat(1_000_000)).garbled()).isTrue();
    assertThat(claim("GML", "a".repeat(1_000_000)).garbled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "95, 95",
        "67.5, 67",
        "'value=\"80\",pdf=\"normal\"', 80",
        "'value=80,pdf=normal', 80",
        "'pdf=\"normal\",value=\"80\"', 80",
        "unknown,",
        "101,",
        "-5,",
        "'',"
      })
  void confidence_is_a_per_cent_or_nothing(String sent, Integer read) {
    var claim =
        FlatPidfLo.find(
            Map.of("format", "GML", "location", "pos=\"-6.4 106.8\"", "confidence", sent));
    assertThat(claim.orElseThrow().confidence()).isEqualTo(read);
  }

  private static GeoShape shape(String location) {
    var claim = claim("GML", location);
    assertThat(claim.garbled()).isFalse();
    return java.util.Objects.requireNonNull(claim.shape());
  }

  private static LocationClaim claim(String format, String location) {
    return FlatPidfLo.find(Map.of("format", format, "location", location)).orElseThrow();
  }
}
