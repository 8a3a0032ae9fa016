package id.kentongan.call.location;

import static id.kentongan.call.location.WrittenPidfLo.POINT;
import static id.kentongan.call.location.WrittenPidfLo.WILLIAMSTOWN;
import static id.kentongan.call.location.WrittenPidfLo.circle;
import static id.kentongan.call.location.WrittenPidfLo.document;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a document says: addresses, confidence, method and time, in whichever envelope. */
class PidfLoDocumentTest {

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
}
