package id.kentongan.call.location;

import static id.kentongan.call.location.WrittenPidfLo.POINT;
import static id.kentongan.call.location.WrittenPidfLo.document;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no document, or none that can be trusted, is garbled and costs nothing. */
class GarbledPidfLoTest {

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
}
