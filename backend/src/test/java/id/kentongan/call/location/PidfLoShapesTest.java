package id.kentongan.call.location;

import static id.kentongan.call.location.WrittenPidfLo.POINT;
import static id.kentongan.call.location.WrittenPidfLo.WILLIAMSTOWN;
import static id.kentongan.call.location.WrittenPidfLo.circle;
import static id.kentongan.call.location.WrittenPidfLo.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import org.junit.jupiter.api.Test;

/** The shapes are the examples of RFC 5491, section 5.2. */
class PidfLoShapesTest {

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

  private static GeoShape shape(String location) {
    LocationClaim claim = PidfLoDocument.read(document(location));
    assertThat(claim.garbled()).isFalse();
    return java.util.Objects.requireNonNull(claim.shape());
  }
}
