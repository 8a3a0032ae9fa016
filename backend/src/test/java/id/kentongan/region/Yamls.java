package id.kentongan.region;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text read as a file of a region is read. */
public final class Yamls {

  private Yamls() {}

  /** Its top; what is wrong with it is in the report. */
  public static Map<String, Object> read(String text, RegionReport report) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new YamlFile("test.yaml", report).read(new ByteArrayInputStream(bytes)).orElse(Map.of());
  }
}
