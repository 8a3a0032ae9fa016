package id.kentongan.geo.osm;

import id.kentongan.geo.osm.BrokenOsmFile.Fault;
import id.kentongan.geo.osm.OsmElements.Kind;
import id.kentongan.geo.osm.OsmElements.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** OSM XML. A document type, and with it every entity, is refused. */
final class XmlReader {

  private static final int MAX_REFERENCES = 100_000;

  private final OsmElements elements;
  private final Map<String, String> tags = new HashMap<>();
  private final List<Member> members = new ArrayList<>();
  private long[] nodes = new long[2048];
  private int nodeCount;
  private long id;
  private double longitude;
  private double latitude;

  XmlReader(OsmElements elements) {
    this.elements = elements;
  }

  void read(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    EndNotingStream noting = new EndNotingStream(in);
    try {
      read(factory.createXMLStreamReader(noting));
      if (noting.cut()) {
        throw new BrokenOsmFile(Fault.CUT, "it ends too early");
      }
    } catch (XMLStreamException e) {
      if (noting.ended()) {
        throw new BrokenOsmFile(Fault.CUT, "it ends too early", e);
      }
      throw new BrokenOsmFile(Fault.GARBLED, "it is not XML of OpenStreetMap", e);
    } catch (NumberFormatException e) {
      throw new BrokenOsmFile(Fault.GARBLED, "an id or a coordinate in it is no number", e);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
    xml.nextTag();
    if (!xml.getLocalName().equals("osm")) {
      throw new BrokenOsmFile(Fault.GARBLED, "it starts with <" + xml.getLocalName() + ">");
    }
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws IOException {
    switch (xml.getLocalName()) {
      case "node" -> {
        begin(xml);
        longitude = Double.parseDouble(attribute(xml, "lon"));
        latitude = Double.parseDouble(attribute(xml, "lat"));
      }
      case "way", "relation" -> begin(xml);
      case "nd" -> reference(Long.parseLong(attribute(xml, "ref")));
      case "member" -> {
        if (attribute(xml, "type").equals("way") && members.size() < MAX_REFERENCES) {
          members.add(new Member(Long.parseLong(attribute(xml, "ref")), attribute(xml, "role")));
        }
      }
      case "tag" -> tags.put(attribute(xml, "k"), attribute(xml, "v"));
      default -> {}
    }
  }

  private void begin(XMLStreamReader xml) {
    id = Long.parseLong(attribute(xml, "id"));
    tags.clear();
    members.clear();
    nodeCount = 0;
  }

  private void reference(long node) throws BrokenOsmFile {
    if (nodeCount == MAX_REFERENCES) {
      throw new BrokenOsmFile(Fault.GARBLED, "way " + id + " has more nodes than a way can have");
    }
    if (nodeCount == nodes.length) {
      nodes = Arrays.copyOf(nodes, nodeCount * 2);
    }
    nodes[nodeCount++] = node;
  }

  private void end(String element) throws IOException {
    switch (element) {
      case "node" -> {
        if (elements.wants(Kind.NODE)) {
          elements.node(id, longitude, latitude, Map.copyOf(tags));
        }
      }
      case "way" -> {
        if (elements.wants(Kind.WAY)) {
          elements.way(id, Arrays.copyOf(nodes, nodeCount), Map.copyOf(tags));
        }
      }
      case "relation" -> {
        if (elements.wants(Kind.RELATION)) {
          elements.relation(id, List.copyOf(members), Map.copyOf(tags));
        }
      }
      default -> {}
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
