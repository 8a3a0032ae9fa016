package id.kentongan.call.location;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes are the examples of RFC 5491, section 5.2. */
class PidfLoDocumentTest {

  private static final String POINT =
      """
      <gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>-34.407 150.883</gml:pos></gml:Point>
      """;
  private static final GeoPoint WILLIAMSTOWN = new GeoPoint(-73.2512, 42.5463);

  @Test
  void a_point_is_read() {
    assertThat(shape(POINT)).isEqualTo(new GeoShape.Point(new GeoPoint(150.883, -34.407)));
  }

  @Test
  void of_a_point_in_three_dimensions_the_place_on_the_ground_is_read() {
    assertThat(
            shape(
                """
                <gml:Point srsName="urn:ogc:def:crs:EPSG::4979"
                  xmlns:gml="http://www.opengis.net/gml"><gml:pos>-34.407 150.883 24.8</gml:pos>
                </gml:Point>
                """))
        .isEqualTo(new GeoShape.Point(new GeoPoint(150.883, -34.407)));
  }

  @Test
  void a_polygon_is_read_in_both_its_forms() {
    var corners =
        (GeoShape.Polygon)
            shape(
                """
                <gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326"><gml:exterior><gml:LinearRing>
                  <gml:pos>43.311 -73.422</gml:pos> <!--A-->
                  <gml:pos>43.111 -73.322</gml:pos> <!--F-->
                  <gml:pos>43.111 -73.222</gml:pos> <!--E-->
                  <gml:pos>43.311 -73.122</gml:pos> <!--D-->
                  <gml:pos>43.411 -73.222</gml:pos> <!--C-->
                  <gml:pos>43.411 -73.322</gml:pos> <!--B-->
                  <gml:pos>43.311 -73.422</gml:pos> <!--A-->
                </gml:LinearRing></gml:exterior></gml:Polygon>
                """);
    var list =
        shape(
            """
            <gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326"><gml:exterior><gml:LinearRing>
              <gml:posList>
                43.311 -73.422 43.111 -73.322
                43.111 -73.222 43.311 -73.122
                43.411 -73.222 43.411 -73.322
                43.311 -73.422
              </gml:posList>
            </gml:LinearRing></gml:exterior></gml:Polygon>
            """);
    assertThat(corners.ring()).hasSize(7).contains(new GeoPoint(-73.122, 43.311));
    assertThat(list).isEqualTo(corners);
  }

  @Test
  void a_circle_is_read() {
    assertThat(shape(circle("42.5463 -73.2512", "850.24")))
        .isEqualTo(new GeoShape.Circle(WILLIAMSTOWN, 850.24));
  }

  @Test
  void an_ellipse_is_read() {
    assertThat(
            shape(
                """
                <gs:Ellipse srsName="urn:ogc:def:crs:EPSG::4326">
                  <gml:pos>42.5463 -73.2512</gml:pos>
                  <gs:semiMajorAxis uom="urn:ogc:def:uom:EPSG::9001">1275</gs:semiMajorAxis>
                  <gs:semiMinorAxis uom="urn:ogc:def:uom:EPSG::9001">670</gs:semiMinorAxis>
                  <gs:orientation uom="urn:ogc:def:uom:EPSG::9102">43.2</gs:orientation>
                </gs:Ellipse>
                """))
        .isEqualTo(new GeoShape.Ellipse(WILLIAMSTOWN, 1275, 670, 43.2));
  }

  @Test
  void an_arc_band_is_read_and_radians_too() {
    String band =
        """
        <gs:ArcBand srsName="urn:ogc:def:crs:EPSG::4326">
          <gml:pos>-43.5723 153.21760</gml:pos>
          <gs:innerRadius uom="urn:ogc:def:uom:EPSG::9001">3594</gs:innerRadius>
          <gs:outerRadius uom="urn:ogc:def:uom:EPSG::9001">4148</gs:outerRadius>
          <gs:startAngle uom="urn:ogc:def:uom:EPSG::9102">20</gs:startAngle>
          <gs:openingAngle uom="urn:ogc:def:uom:EPSG::9102">20</gs:openingAngle>
        </gs:ArcBand>
        """;
    assertThat(shape(band))
        .isEqualTo(new GeoShape.ArcBand(new GeoPoint(153.2176, -43.5723), 3594, 4148, 20, 20));
    var radians =
        (GeoShape.ArcBand) shape(band.replace("9102\">20</gs:start", "9101\">0.349066</gs:start"));
    assertThat(radians.startAngle()).isCloseTo(20, within(0.001));
  }

  @Test
  void of_a_sphere_an_ellipsoid_and_a_prism_the_ground_plan_is_read() {
    assertThat(
            shape(
                """
                <gs:Sphere srsName="urn:ogc:def:crs:EPSG::4979">
                  <gml:pos>42.5463 -73.2512 26.3</gml:pos>
                  <gs:radius uom="urn:ogc:def:uom:EPSG::9001">850.24</gs:radius>
                </gs:Sphere>
                """))
        .isEqualTo(new GeoShape.Circle(WILLIAMSTOWN, 850.24));
    assertThat(
            shape(
                """
                <gs:Ellipsoid srsName="urn:ogc:def:crs:EPSG::4979">
                  <gml:pos>42.5463 -73.2512 26.3</gml:pos>
                  <gs:semiMajorAxis uom="urn:ogc:def:uom:EPSG::9001">7.7156</gs:semiMajorAxis>
                  <gs:semiMinorAxis uom="urn:ogc:def:uom:EPSG::9001">3.31</gs:semiMinorAxis>
                  <gs:verticalAxis uom="urn:ogc:def:uom:EPSG::9001">28.7</gs:verticalAxis>
                  <gs:orientation uom="urn:ogc:def:uom:EPSG::9102">90</gs:orientation>
                </gs:Ellipsoid>
                """))
        .isEqualTo(new GeoShape.Ellipse(WILLIAMSTOWN, 7.7156, 3.31, 90));
    var prism =
        (GeoShape.Polygon)
            shape(
                """
                <gs:Prism srsName="urn:ogc:def:crs:EPSG::4979"><gs:base>
                  <gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>
                    42.556844 -73.248157 36.6 42.656844 -73.248157 36.6
                    42.656844 -73.348157 36.6 42.556844 -73.348157 36.6
                    42.556844 -73.248157 36.6
                  </gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gs:base>
                  <gs:height uom="urn:ogc:def:uom:EPSG::9001">2.4</gs:height>
                </gs:Prism>
                """);
    assertThat(prism.ring()).hasSize(5).contains(new GeoPoint(-73.348157, 42.656844));
  }

  @Test
  void a_civic_address_alone_is_read() {
    LocationClaim claim =
        PidfLoDocument.read(
            document(
                """
                <ca:civicAddress xml:lang="id"><ca:country>ID</ca:country><ca:A1>Jawa Barat</ca:A1>
                <ca:RD> Jl. "Margonda" &amp; Raya </ca:RD><ca:HNO>12</ca:HNO></ca:civicAddress>
                """));
    assertThat(claim.shape()).isNull();
    assertThat(claim.civic())
        .isEqualTo(
            Map.of(
                "country", "ID", "A1", "Jawa Barat", "RD", "Jl. \"Margonda\" & Raya", "HNO", "12"));
  }

  @Test
  void a_shape_and_an_address_in_one_place_are_both_read_with_confidence_method_and_time() {
    LocationClaim claim =
        PidfLoDocument.read(
            document(
                circle("42.5463 -73.2512", "850.24")
                    + """
                    <ca:civicAddress><ca:A1>Massachusetts</ca:A1></ca:civicAddress>
                    <con:confidence xmlns:con="urn:ietf:params:xml:ns:geopriv:conf"
                      pdf="normal">67</con:confidence>
                    """));
    assertThat(claim.shape()).isEqualTo(new GeoShape.Circle(WILLIAMSTOWN, 850.24));
    assertThat(claim.civic()).containsEntry("A1", "Massachusetts");
    assertThat(claim.confidence()).isEqualTo(67);
    assertThat(claim.method()).isEqualTo("GPS");
    assertThat(claim.at()).isEqualTo(Instant.parse("2026-11-22T08:57:29Z"));
  }

  @Test
  void an_answer_of_held_is_read_and_its_refusal_is_no_place() {
    String presence = new String(document(POINT), UTF_8).replaceFirst("<\\?xml.*?\\?>", "");
    assertThat(
            PidfLoDocument.read(
                    ("<locationResponse xmlns=\"urn:ietf:params:xml:ns:geopriv:held\">"
                            + presence
                            + "</locationResponse>")
                        .getBytes(UTF_8))
                .shape())
        .isEqualTo(new GeoShape.Point(new GeoPoint(150.883, -34.407)));
    assertThat(
            PidfLoDocument.read(
                    """
                    <error xmlns="urn:ietf:params:xml:ns:geopriv:held" code="locationUnknown"/>
                    """
                        .getBytes(UTF_8))
                .garbled())
        .isTrue();
  }

  @Test
  void of_several_locations_the_first_one_counts() {
    String twice =
        new String(document(POINT), UTF_8)
            .replace(
                "<gp:usage-rules/>",
                "</gp:geopriv></dm:device><dm:device id=\"b\"><gp:geopriv><gp:location-info>"
                    + circle("1 2", "3")
                    + "</gp:location-info><gp:usage-rules/>");
    assertThat(PidfLoDocument.read(twice.getBytes(UTF_8)).shape())
        .isEqualTo(new GeoShape.Point(new GeoPoint(150.883, -34.407)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML at all",
        "<presence",
        "{\"a\":1}",
        "<!DOCTYPE presence SYSTEM \"file:///etc/passwd\"><presence/>",
        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
        "<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;</p>",
        "<p>&undefined;</p>",
      })
  void what_is_no_document_is_garbled(String text) {
    assertThat(PidfLoDocument.read(text.getBytes(UTF_8)).garbled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE presence>",
        "<!DOCTYPE presence [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE presence [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\">%x;]>",
      })
  void a_good_location_under_a_doctype_is_not_read(String doctype) {
    String text = new String(document(POINT), UTF_8);
    String guarded = text.replaceFirst("(<\\?xml.*?\\?>)", "$1" + doctype);
    assertThat(guarded).contains(doctype);
    assertThat(PidfLoDocument.read(guarded.getBytes(UTF_8)).garbled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<gs:Circle><gml:pos>0 0</gml:pos><gs:radius>5</gs:radius></gs:Circle><gs:Circle/>",
        "<gs:Circle><gml:pos>0 0</gml:pos></gs:Circle>",
        "<gs:Circle><gml:pos>0 0</gml:pos><gs:radius>5</gs:radius><gs:radius>5</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos>0 0</gml:pos><gs:radius uom=\"feet\">5</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos>0 0</gml:pos><gs:radius>1e999</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos>0 0</gml:pos><gs:radius>-5</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos>91 0</gml:pos><gs:radius>5</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos>NaN 0</gml:pos><gs:radius>5</gs:radius></gs:Circle>",
        "<gs:Circle><gml:pos><b>0 0</b></gml:pos><gs:radius>5</gs:radius></gs:Circle>",
        "<gs:Circle srsName=\"urn:ogc:def:crs:EPSG::3857\"><gml:pos>0 0</gml:pos>"
            + "<gs:radius>5</gs:radius></gs:Circle>",
        "<gml:Point><gml:pos>0 0</gml:pos><gs:radius>5</gs:radius></gml:Point>",
        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 0 1 1 1</gml:posList>"
            + "</gml:LinearRing></gml:exterior></gml:Polygon>",
        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 0 1 1 1 0 0</gml:posList>"
            + "</gml:LinearRing></gml:exterior><gml:interior/></gml:Polygon>",
        "<ca:civicAddress><ca:A1>x</ca:A1><ca:A1>y</ca:A1></ca:civicAddress>",
      })
  void what_is_no_single_good_shape_is_garbled(String location) {
    assertThat(PidfLoDocument.read(document(location))).isEqualTo(LocationClaim.GARBLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Circle xmlns=\"http://www.opengis.net/gml/3.2\"><pos>0 0</pos></Circle>",
        "<Circle><pos>0 0</pos><radius>5</radius></Circle>",
        "<x:Point xmlns:x=\"urn:x\"><x:pos>0 0</x:pos></x:Point>",
        "<x:civicAddress xmlns:x=\"urn:x\"><x:A1>x</x:A1></x:civicAddress>",
        "",
      })
  void words_of_other_namespaces_say_nothing(String location) {
    assertThat(PidfLoDocument.read(document(location)).saysNothing()).isTrue();
  }

  @Test
  void a_location_outside_of_its_place_says_nothing() {
    String moved = new String(document(""), UTF_8).replace("<gp:usage-rules/>", POINT);
    assertThat(PidfLoDocument.read(moved.getBytes(UTF_8)).saysNothing()).isTrue();
    String foreign =
        new String(document(POINT), UTF_8).replace("gp:location-info", "dm:location-info");
    assertThat(PidfLoDocument.read(foreign.getBytes(UTF_8)).saysNothing()).isTrue();
  }

  @Test
  void depth_number_and_length_are_bounded_and_cost_nothing() {
    long began = System.nanoTime();
    for (String text :
        new String[] {
          "<a>".repeat(8_000),
          "<a>".repeat(8_000) + "</a>".repeat(8_000),
          "<a>" + "<b/>".repeat(10_000) + "</a>",
          "<a " + "b=\"\" ".repeat(10_000) + "/>",
          "<a>" + "x".repeat(10_000_000) + "</a>",
          new String(document("<gml:posList>" + "1 2 ".repeat(10_000) + "</gml:posList>"), UTF_8),
          new String(document("<x:y xmlns:x=\"u\">".repeat(40) + "</x:y>".repeat(40)), UTF_8)
        }) {
      assertThat(PidfLoDocument.read(text.getBytes(UTF_8)).garbled()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  private static String circle(String position, String radius) {
    return """
    <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>%s</gml:pos>
    <gs:radius uom="urn:ogc:def:uom:EPSG::9001">%s</gs:radius></gs:Circle>
    """
        .formatted(position, radius);
  }

  private static GeoShape shape(String location) {
    LocationClaim claim = PidfLoDocument.read(document(location));
    assertThat(claim.garbled()).isFalse();
    return java.util.Objects.requireNonNull(claim.shape());
  }

  private static byte[] document(String location) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>\
    <presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
      xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml"
      xmlns:gs="http://www.opengis.net/pidflo/1.0"
      xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr" entity="pres:caller@example.id">
      <dm:device id="telephone"><gp:geopriv><gp:location-info>%s</gp:location-info>
      <gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv>
      <dm:timestamp>2026-11-22T15:57:29+07:00</dm:timestamp></dm:device></presence>
    """
        .formatted(location)
        .getBytes(UTF_8);
  }
}
