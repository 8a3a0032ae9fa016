package id.kentongan.geo;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tile as its reader sees it (Mapbox Vector Tile 2.1).
 *
 * @param layers the properties of each layer's features
 * @param geometries of the same features, as the format encodes them
 */
record VectorTile(
    Map<String, List<Map<String, Object>>> layers, Map<String, List<List<Integer>>> geometries) {

  static VectorTile of(byte[] bytes) {
    Map<String, List<Map<String, Object>>> layers = new HashMap<>();
    Map<String, List<List<Integer>>> geometries = new HashMap<>();
    try {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        Layer layer = Layer.of(CodedInputStream.newInstance(in.readByteArray()));
        layers.put(layer.name(), layer.features());
        geometries.put(layer.name(), layer.geometries());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new VectorTile(layers, geometries);
  }

  /** The rings of an area, each without its first point again, in units of the tile. */
  List<List<int[]>> rings(String layer, int feature) {
    List<List<int[]>> rings = new ArrayList<>();
    List<Integer> codes = geometries.getOrDefault(layer, List.of()).get(feature);
    int x = 0;
    int y = 0;
    for (int i = 0; i < codes.size(); ) {
      int command = codes.get(i) & 7;
      int count = codes.get(i++) >> 3;
      if (command == 1) {
        rings.add(new ArrayList<>());
      }
      for (int point = 0; command != 7 && point < count; point++) {
        x += CodedInputStream.decodeZigZag32(codes.get(i++));
        y += CodedInputStream.decodeZigZag32(codes.get(i++));
        rings.getLast().add(new int[] {x, y});
      }
    }
    return rings;
  }

  List<Map<String, Object>> layer(String name) {
    return layers.getOrDefault(name, List.of());
  }

  /** The values of a property in a layer. */
  List<Object> all(String layer, String property) {
    return layer(layer).stream()
        .filter(feature -> feature.containsKey(property))
        .map(feature -> feature.get(property))
        .toList();
  }

  private record Layer(
      String name, List<Map<String, Object>> features, List<List<Integer>> geometries) {

    static Layer of(CodedInputStream in) throws IOException {
      String name = "";
      List<List<Integer>> tags = new ArrayList<>();
      List<List<Integer>> geometries = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 1 -> name = in.readString();
          case 2 -> {
            byte[] feature = in.readByteArray();
            tags.add(numbers(CodedInputStream.newInstance(feature), 2));
            geometries.add(numbers(CodedInputStream.newInstance(feature), 4));
          }
          case 3 -> keys.add(in.readString());
          case 4 -> values.add(value(CodedInputStream.newInstance(in.readByteArray())));
          default -> in.skipField(tag);
        }
      }
      return new Layer(
          name,
          tags.stream().map(indices -> properties(indices, keys, values)).toList(),
          geometries);
    }

    private static Map<String, Object> properties(
        List<Integer> indices, List<String> keys, List<Object> values) {
      Map<String, Object> properties = new HashMap<>();
      for (int i = 0; i < indices.size(); i += 2) {
        properties.put(keys.get(indices.get(i)), values.get(indices.get(i + 1)));
      }
      return properties;
    }

    private static List<Integer> numbers(CodedInputStream in, int field) throws IOException {
      List<Integer> numbers = new ArrayList<>();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == field) {
          int end = in.pushLimit(in.readUInt32());
          while (in.getBytesUntilLimit() > 0) {
            numbers.add(in.readUInt32());
          }
          in.popLimit(end);
        } else {
          in.skipField(tag);
        }
      }
      return numbers;
    }

    private static Object value(CodedInputStream in) throws IOException {
      int tag = in.readTag();
      return switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> in.readString();
        case 2 -> in.readFloat();
        case 3 -> in.readDouble();
        case 4 -> in.readInt64();
        case 5 -> in.readUInt64();
        case 6 -> in.readSInt64();
        default -> in.readBool();
      };
    }
  }
}
