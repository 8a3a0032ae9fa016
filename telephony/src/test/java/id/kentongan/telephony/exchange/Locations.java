package id.kentongan.telephony.exchange;

/** PIDF-LO documents (RFC 5491), good and bad. */
final class Locations {

  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gs="http://www.opengis.net/pidflo/1.0" xmlns:gml="http://www.opengis.net/gml" xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr" entity="pres:x@example.com">
      <device id="d" xmlns="urn:ietf:params:xml:ns:pidf:data-model"><gp:geopriv><gp:location-info>
      """;
  private static final String END =
      """
      </gp:location-info><gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv></device>
      </presence>
      """;

  private Locations() {}

  static String circle(String position, String radius) {
    return START
        + "<gs:Circle srsName=\"urn:ogc:def:crs:EPSG::4326\"><gml:pos>"
        + position
        + "</gml:pos><gs:radius uom=\"urn:ogc:def:uom:EPSG::9001\">"
        + radius
        + "</gs:radius></gs:Circle>\n"
        + END;
  }

  static String hostile(String kind) {
    return switch (kind) {
      case "entities" ->
          "<!DOCTYPE x <!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">>\n"
              + circle("&b; &b;", "&b;");
      case "deep" -> "<a>".repeat(8000) + "</a>".repeat(8000);
      case "forged" -> circle("0 0\",radius=\"1\")&format=GML,${SHELL(id)}", "x\"y):z");
      default -> kind;
    };
  }
}
