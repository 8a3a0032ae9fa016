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
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A file of YAML: plain values, lists and maps; no aliases, for few of them can mean gigabytes.
 * What a word means is as in YAML 1.2: {@code no}, {@code on} and {@code 2026-12-01} are text.
 */
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
      if (yaml().load(text) instanceof Map<?, ?> top) {
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

  private static Yaml yaml() {
    LoaderOptions options = options();
    DumperOptions never = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(never), never, options, new Words());
  }

  /** What a bare word is, by the core schema of YAML 1.2; everything else is text. */
  private static final class Words extends Resolver {

    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+\\.[0-9]+");
    private static final Pattern NOTHING = Pattern.compile("~|null|");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUTH, "tf");
      addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789");
      addImplicitResolver(Tag.NULL, NOTHING, "~n\0");
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    return options;
  }
}
