package id.kentongan.telephony;

/** Locations that a caller's telephone may send in its INVITE (PIDF-LO, RFC 5491). */
final class Locations {

  static final String HEADERS =
      "Geolocation: <cid:where@caller>\r\nContent-Type: multipart/mixed;boundary=part\r\n";

  static final String CIRCLE =
      """
      <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>-6.4025 106.7942</gml:pos>\
      <gs:radius uom="urn:ogc:def:uom:EPSG::9001">30</gs:radius></gs:Circle>\
      """;

  static final String CIVIC =
      """
      <ca:civicAddress><ca:country>ID</ca:country><ca:A1>Jawa Barat</ca:A1><ca:A3>Depok</ca:A3>\
      <ca:RD>Jalan Margonda &amp; Raya</ca:RD><ca:HNO>12"x</ca:HNO></ca:civicAddress>\
      """;

  /** Well-formed, but a shape and an address in one place, with what others might execute. */
  static final String GARBAGE =
      """
      <gs:Circle srsName="'; DROP TABLE fix; --"><gml:pos>${SHELL(id)} &amp;format=GML</gml:pos>\
      <gs:radius uom="x">1e999",pos="0 0</gs:radius></gs:Circle>\
      <ca:civicAddress><ca:A1>x",pos="0 0"&#x202e;&lt;script&gt;</ca:A1></ca:civicAddress>\
      """;

  private Locations() {}

  static String body(String sdp, String location) {
    return """
    --part\r
    Content-Type: application/sdp\r
    \r
    %s\r
    --part\r
    Content-Type: application/pidf+xml\r
    Content-ID: <where@caller>\r
    \r
    <?xml version="1.0" encoding="UTF-8"?>\
    <presence xmlns="urn:ietf:params:xml:ns:pidf" \
    xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml" \
    xmlns:gs="http://www.opengis.net/pidflo/1.0" \
    xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr" \
    xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" entity="pres:caller@example.id">\
    <dm:device id="telephone"><gp:geopriv><gp:location-info>%s</gp:location-info>\
    <gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv></dm:device></presence>\r
    --part--\r
    """
        .formatted(sdp, location);
  }
}
