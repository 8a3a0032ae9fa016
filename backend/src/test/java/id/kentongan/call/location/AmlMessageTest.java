package id.kentongan.call.location;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages are those of ETSI TS 103 625, moved to Depok. */
class AmlMessageTest {

  static final String FORM =
      "v=1&device_number=%2B6281234567890&location_latitude=-6.40250&location_longitude=106.79420"
          + "&location_time=1795341600435&location_accuracy=10.4&location_source=GPS"
          + "&location_certainty=83&location_altitude=0.0&location_floor=5"
          + "&device_model=ABC+ABC+Detente+530&device_imei=354773072099116"
          + "&device_imsi=234159176307582&device_os=AOS&cell_carrier=&cell_home_mcc=510"
          + "&cell_home_mnc=10&cell_network_mcc=510&cell_network_mnc=10&cell_id=0213454321";
  static final String SMS =
      "A\"ML=1;lt=-6.40250;lg=+106.79420;rd=50;top=20261122141935;lc=90;pm=W;si=123456789012345;"
          + "ei=1234567890123456;mcc=510;mnc=10;ml=128";
  private static final GeoPoint DEPOK = new GeoPoint(106.7942, -6.4025);

  @Test
  void the_https_form_is_read() {
    AmlMessage message = AmlMessage.findForm(FORM).orElseThrow();
    assertThat(message.number()).isEqualTo(new PhoneNumber("+6281234567890"));
    assertThat(message.claim().shape()).isEqualTo(new GeoShape.Circle(DEPOK, 10.4));
    assertThat(message.claim().confidence()).isEqualTo(83);
    assertThat(message.claim().method()).isEqualTo("GPS");
    assertThat(message.claim().at()).isEqualTo(Instant.ofEpochMilli(1795341600435L));
  }

  @Test
  void the_sms_form_is_read() {
    AmlMessage message = AmlMessage.findSms("081234567890", SMS).orElseThrow();
    assertThat(message.number()).isEqualTo(new PhoneNumber("+6281234567890"));
    assertThat(message.claim().shape()).isEqualTo(new GeoShape.Circle(DEPOK, 50));
    assertThat(message.claim().confidence()).isEqualTo(90);
    assertThat(message.claim().method()).isEqualTo("wifi");
    assertThat(message.claim().at()).isEqualTo(Instant.parse("2026-11-22T14:19:35Z"));
  }

  @Test
  void a_plus_that_was_not_encoded_is_one() {
    assertThat(AmlMessage.findForm(FORM.replace("%2B", "+")).orElseThrow().number())
        .isEqualTo(new PhoneNumber("+6281234567890"));
  }

  @Test
  void nothing_of_device_and_card_is_kept() {
    assertThat(AmlMessage.findForm(FORM).toString() + AmlMessage.findSms("081234567890", SMS))
        .doesNotContain("3547730720", "2341591763", "1234567890123456", "Detente");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1&device_number=%2B6281234567890",
        "v=1&device_number=%2B6281234567890&location_latitude=&location_longitude=",
      })
  void a_telephone_that_does_not_know_where_it_is_says_nothing(String form) {
    assertThat(AmlMessage.findForm(form).orElseThrow().claim().saysNothing()).isTrue();
  }

  @Test
  void neither_does_an_sms_without_a_place() {
    String lost = "A\"ML=1;lt=+00.00000;lg=+000.00000;rd=N;top=20261122141935;lc=0;pm=N";
    assertThat(AmlMessage.findSms("081234567890", lost).orElseThrow().claim().saysNothing())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location_latitude=-96.4",
        "location_latitude=NaN",
        "location_latitude=1e2",
        "location_latitude=<b>",
        "location_latitude=",
      })
  void a_place_that_cannot_be_is_garbled(String latitude) {
    String form = FORM.replace("location_latitude=-6.40250", latitude);
    assertThat(AmlMessage.findForm(form).orElseThrow().claim()).isEqualTo(LocationClaim.GARBLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location_accuracy=-1",
        "location_accuracy=1e9",
        "location_accuracy=N",
        "location_x=1",
      })
  void an_accuracy_that_cannot_be_makes_no_circle(String accuracy) {
    String form = FORM.replace("location_accuracy=10.4", accuracy);
    LocationClaim claim = AmlMessage.findForm(form).orElseThrow().claim();
    assertThat(claim.shape()).isEqualTo(new GeoShape.Point(DEPOK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "=x",
        "a=1&a=2",
        "device_number=%ZZ",
        "device_number=112",
        "device_number=<script>",
        "location_latitude=-6.4&location_longitude=106.8",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "{\"device_number\":\"+6281234567890\"}",
      })
  void what_is_no_message_or_nobodys_is_none(String body) {
    assertThat(AmlMessage.findForm(body)).isEmpty();
    assertThat(AmlMessage.findSms("081234567890", body)).isEmpty();
  }

  @Test
  void an_sms_without_a_sender_is_nobodys() {
    assertThat(AmlMessage.findSms(null, SMS)).isEmpty();
    assertThat(AmlMessage.findSms("KENTONGAN", SMS)).isEmpty();
  }

  @Test
  void a_body_without_end_costs_nothing() {
    long began = System.nanoTime();
    for (String part : new String[] {"a=1&", "a;", "a=", "&", ";", "=", "%41", "["}) {
      assertThat(AmlMessage.findForm(part.repeat(2_500_000))).isEmpty();
      assertThat(AmlMessage.findSms("081234567890", part.repeat(2_500_000))).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
