package id.kentongan.bench;

import id.kentongan.call.location.FlatPidfLo;
import id.kentongan.call.location.PidfLoDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How long it takes to read a caller's location: as a document, which an operator's server sends,
 * against a parser that only walks over it; and from what the exchange makes of one.
 */
final class PidfLoRead {

  private static final int TIMES = 5_000;
  private static final int WARM_UP = 5;

  private static final byte[] DOCUMENT =
      """
      <locationResponse xmlns="urn:ietf:params:xml:ns:geopriv:held">
      <presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"
        xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" xmlns:gml="http://www.opengis.net/gml"
        xmlns:gs="http://www.opengis.net/pidflo/1.0" entity="pres:caller@example.id">
      <dm:device id="telephone"><gp:geopriv><gp:location-info>
      <gs:ArcBand srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>-6.40250 106.79420</gml:pos>
      <gs:innerRadius uom="urn:ogc:def:uom:EPSG::9001">500</gs:innerRadius>
      <gs:outerRadius uom="urn:ogc:def:uom:EPSG::9001">1100</gs:outerRadius>
      <gs:startAngle uom="urn:ogc:def:uom:EPSG::9102">266</gs:startAngle>
      <gs:openingAngle uom="urn:ogc:def:uom:EPSG::9102">120</gs:openingAngle></gs:ArcBand>
      </gp:location-info><gp:usage-rules/><gp:method>Cell</gp:method></gp:geopriv>
      <dm:timestamp>2026-11-22T15:57:29+07:00</dm:timestamp></dm:device></presence>
      </locationResponse>
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final Map<String, String> FLAT =
      Map.of(
          "format",
          "GML",
          "location",
          "shape=\"ArcBand\",crs=\"2d\",pos=\"-6.40250 106.79420\",innerRadius=\"500\","
              + "outerRadius=\"1100\",startAngle=\"266 degrees\",openingAngle=\"120 degrees\"",
          "confidence",
          "value=\"95\",pdf=\"normal\"");

  private PidfLoRead() {}

  static void run(Report report) {
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    double[] flat = new double[Report.ROUNDS];
    for (int round = -WARM_UP; round < Report.ROUNDS; round++) {
      Samples ours = new Samples();
      Samples bare = new Samples();
      Samples ofExchange = new Samples();
      for (int i = 0; i < TIMES; i++) {
        long began = System.nanoTime();
        require(!PidfLoDocument.read(DOCUMENT).garbled());
        long read = System.nanoTime();
        walk();
        long walked = System.nanoTime();
        require(!FlatPidfLo.find(FLAT).orElseThrow().garbled());
        ours.add(read - began);
        bare.add(walked - read);
        ofExchange.add(System.nanoTime() - walked);
      }
      if (round >= 0) {
        millis[round] = ours.p95() / 1e6;
        ratios[round] = ours.p50() / bare.p50();
        flat[round] = ofExchange.p95() / 1e6;
      }
    }
    report.line("PIDF-LO document read: p95 in ms", millis, "<= 1", "a bare StAX walk", ratios);
    report.line("PIDF-LO of the exchange read: p95 in ms", flat, "<= 0.1");
  }

  private static void walk() {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(DOCUMENT));
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("not read");
    }
  }
}
