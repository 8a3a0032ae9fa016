package id.kentongan.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of YAML: plain values, lists and maps; no aliases, for few of them can mean gigabytes. */
class YamlFile {

  private final String name;
  private final RegionReport report;

  YamlFile(String name, RegionReport report) {
    this.name = name;
    this.report = report;
  }

  /** Its top, which must be a map; keys are text. */
  Optional<Map<String, Object>> read(InputStream in) {
    try (in) {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
      if (new Yaml(new SafeConstructor(options())).load(text) instanceof Map<?, ?> top) {
        Map<String, Object> values = new LinkedHashMap<>();
        top.forEach((key, value) -> values.put(String.valueOf(key), value));
        return Optional.of(values);
      }
      report.refuse(Place.file(name), "no-map");
    } catch (MarkedYAMLException broken) {
      long line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      report.refuse(Place.line(name, line), "not-yaml");
    } catch (YAMLException broken) {
      report.refuse(Place.file(name), "not-yaml");
    } catch (CharacterCodingException broken) {
      report.refuse(Place.file(name), "not-utf8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    return options;
  }
}
