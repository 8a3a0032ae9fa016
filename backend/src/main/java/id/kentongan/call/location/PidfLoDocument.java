package id.kentongan.call.location;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PIDF-LO (RFC 4119, 5139, 5491, 7459), alone or in an answer of HELD (RFC 5985). Nothing
 * is looked up outside of the document, and a document with a DTD, or one that is too long, too
 * deep or has too many elements, is {@linkplain LocationClaim#GARBLED not read at all}. Of several
 * locations the first one counts (RFC 5491, rule 8: the best is first).
 */
public final class PidfLoDocument {

  /** Bytes; the longest shape that is taken fills a quarter of it. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 2_000;
  private static final String GEOPRIV = "urn:ietf:params:xml:ns:pidf:geopriv10";
  private static final String PIDF = "urn:ietf:params:xml:ns:pidf";
  private static final String DATA_MODEL = "urn:ietf:params:xml:ns:pidf:data-model";
  private static final String CIVIC = "urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr";
  private static final String CONFIDENCE = "urn:ietf:params:xml:ns:geopriv:conf";
  private static final String HELD = "urn:ietf:params:xml:ns:geopriv:held";
  private static final Set<String> SHAPES =
      Set.of("http://www.opengis.net/gml", "http://www.opengis.net/pidflo/1.0");
  private static final Map<String, String> CRS =
      Map.of("urn:ogc:def:crs:EPSG::4326", "2d", "urn:ogc:def:crs:EPSG::4979", "3d");
  private static final Map<String, String> UNITS =
      Map.of(
          "urn:ogc:def:uom:EPSG::9001", "",
          "urn:ogc:def:uom:EPSG::9102", "",
          "urn:ogc:def:uom:EPSG::9101", " radians");

  /** What a shape is made of, and tells nothing by itself. */
  private static final Set<String> FRAMES = Set.of("exterior", "LinearRing", "base");

  private final XMLStreamReader xml;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Map.Entry<String, String>> shape = new ArrayList<>();
  private final CivicText civic = new CivicText();
  private int elements;
  private int locations;
  private @Nullable String crs;
  private @Nullable String confidence;
  private @Nullable String method;
  private @Nullable String timestamp;

  private PidfLoDocument(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Never fails: what cannot be read is garbled, and so is an error of HELD. */
  public static LocationClaim read(byte[] document) {
    if (document.length > MAX_BYTES) {
      return LocationClaim.GARBLED;
    }
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      PidfLoDocument reader =
          new PidfLoDocument(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
      reader.readAll();
      return reader.claim();
    } catch (XMLStreamException | RuntimeException _) {
      return LocationClaim.GARBLED;
    }
  }

  private void readAll() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> require(false);
        default -> {}
      }
    }
  }

  private void start() throws XMLStreamException {
    require(++elements <= MAX_ELEMENTS && open.size() < MAX_DEPTH);
    String name = xml.getLocalName();
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    require(!(namespace.equals(HELD) && name.equals("error")));
    boolean inLocation = open.contains("location-info");
    open.push(namespace.equals(GEOPRIV) || !name.equals("location-info") ? name : "?");
    if (namespace.equals(GEOPRIV) && name.equals("location-info")) {
      locations++;
    } else if (namespace.equals(GEOPRIV) && name.equals("method")) {
      method = method == null ? text() : method;
    } else if (name.equals("timestamp")
        && (namespace.equals(PIDF) || namespace.equals(DATA_MODEL))) {
      timestamp = timestamp == null ? text() : timestamp;
    } else if (inLocation && locations == 1) {
      startInLocation(namespace, name);
    }
  }

  private void startInLocation(String namespace, String name) throws XMLStreamException {
    if (SHAPES.contains(namespace)) {
      startInShape(name);
    } else if (namespace.equals(CIVIC) && CivicText.ELEMENTS.contains(name)) {
      civic.take(name, text());
    } else if (namespace.equals(CONFIDENCE) && name.equals("confidence")) {
      confidence = text();
    }
  }

  private void startInShape(String name) throws XMLStreamException {
    takeReferenceSystem();
    if (FRAMES.contains(name)) {
      return;
    }
    if (Character.isUpperCase(name.charAt(0))) {
      boolean isFirst = shape.stream().noneMatch(each -> each.getKey().equals("shape"));
      // The base of a prism is a polygon.
      require(isFirst || (name.equals("Polygon") && open.contains("base")));
      if (isFirst) {
        shape.addFirst(Map.entry("shape", name));
      }
      return;
    }
    // A measure of something that is no shape we know says nothing of where it is.
    require(!shape.isEmpty());
    String unit = xml.getAttributeValue(null, "uom");
    require(unit == null || UNITS.containsKey(unit));
    String value = text().strip() + (unit == null ? "" : UNITS.get(unit));
    if (crs != null && shape.stream().noneMatch(each -> each.getKey().equals("crs"))) {
      shape.add(Map.entry("crs", crs));
    }
    shape.add(Map.entry(name, value));
  }

  private void takeReferenceSystem() {
    String said = xml.getAttributeValue(null, "srsName");
    if (said != null) {
      String known = CRS.getOrDefault(said, "unknown");
      require(crs == null || crs.equals(known));
      crs = known;
    }
  }

  /** Of an element that has only text. */
  private String text() throws XMLStreamException {
    String text = xml.getElementText();
    open.pop();
    return text;
  }

  private LocationClaim claim() {
    return new LocationClaim(
        shape.isEmpty() ? null : ShapeText.read(shape),
        civic.values(),
        Remarks.percent(confidence),
        Remarks.method(method),
        time(),
        false);
  }

  private @Nullable Instant time() {
    try {
      return timestamp == null ? null : OffsetDateTime.parse(timestamp.strip()).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("not a location that is read");
    }
  }
}
