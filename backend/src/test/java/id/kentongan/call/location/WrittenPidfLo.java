package id.kentongan.call.location;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kentongan.shared.GeoPoint;

/** Documents of presence with one location, as location servers write them. */
final class WrittenPidfLo {

  static final String POINT =
      """
      <gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>-34.407 150.883</gml:pos></gml:Point>
      """;

  static final GeoPoint WILLIAMSTOWN = new GeoPoint(-73.2512, 42.5463);

  private WrittenPidfLo() {}

  static String circle(String position, String radius) {
    return """
    <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>%s</gml:pos>
    <gs:radius uom="urn:ogc:def:uom:EPSG::9001">%s</gs:radius></gs:Circle>
    """
        .formatted(position, radius);
  }

  static byte[] document(String location) {
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
