package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import java.util.Locale;

/** What a caller does, as SIPp plays it. */
final class CallScenario {

  private static final String OFFER =
      """
      v=0
      o=caller 1 1 IN IP4 [local_ip]
      s=-
      c=IN IP4 [local_ip]
      t=0 0
      m=audio [media_port] RTP/AVP 8
      a=rtpmap:8 PCMA/8000
      """;

  /** A circle by value (RFC 6442, RFC 5491). */
  private static final String OFFER_AND_PLACE =
      """
      --part
      Content-Type: application/sdp

      %s
      --part
      Content-Type: application/pidf+xml
      Content-ID: <where@caller>

      <?xml version="1.0" encoding="UTF-8"?>
      <presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" \
      xmlns:gml="http://www.opengis.net/gml" xmlns:gs="http://www.opengis.net/pidflo/1.0" \
      xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" entity="pres:caller@example.id">\
      <dm:device id="telephone"><gp:geopriv><gp:location-info>\
      <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>%.6f %.6f</gml:pos>\
      <gs:radius uom="urn:ogc:def:uom:EPSG::9001">%d</gs:radius></gs:Circle>\
      </gp:location-info><gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv></dm:device></presence>
      --part--
      """;

  private static final String CALL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scenario name="caller">
      <send retrans="500"><![CDATA[
      INVITE sip:112@[remote_ip]:[remote_port] SIP/2.0
      {{head}}
      To: <sip:112@[remote_ip]:[remote_port]>
      CSeq: 1 INVITE
      Contact: <sip:caller@[local_ip]:[local_port]>
      {{type}}
      Content-Length: [len]

      {{body}}]]></send>
      <recv response="100" optional="true"/>
      <recv response="180" optional="true"/>
      <recv response="183" optional="true"/>
      <recv response="200" rrs="true"/>
      <send><![CDATA[
      ACK [next_url] SIP/2.0
      {{head}}
      [last_To:]
      CSeq: 1 ACK
      Content-Length: 0

      ]]></send>
      <recv request="BYE" timeout="{{patience}}" ontimeout="leave"/>
      <send next="end"><![CDATA[
      SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0

      ]]></send>
      <label id="leave"/>
      <send retrans="500"><![CDATA[
      BYE [next_url] SIP/2.0
      {{head}}
      [last_To:]
      CSeq: 2 BYE
      Content-Length: 0

      ]]></send>
      <recv response="200"/>
      <label id="end"/>
      </scenario>
      """;

  private static final String HEAD =
      """
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <%s>;tag=[pid]c[call_number]
      Call-ID: [call_id]
      Max-Forwards: 70\
      """;

  private CallScenario() {}

  static String of(PlannedCall call) {
    GeoPoint point = call.point();
    String body =
        point == null
            ? OFFER
            : String.format(
                Locale.ROOT,
                OFFER_AND_PLACE,
                OFFER,
                point.latitude(),
                point.longitude(),
                call.radius());
    String type =
        point == null
            ? "Content-Type: application/sdp"
            : "Geolocation: <cid:where@caller>\nContent-Type: multipart/mixed;boundary=part";
    String from =
        call.number() == null
            ? "sip:anonymous@anonymous.invalid"
            : "sip:" + call.number() + "@[local_ip]:[local_port]";
    return CALL.replace("{{head}}", HEAD.formatted(from))
        .replace("{{type}}", type)
        .replace("{{patience}}", "" + call.patienceMillis())
        .replace("{{body}}", body);
  }
}
