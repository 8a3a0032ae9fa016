package id.kentongan.telephony.config;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Checks {@code region.yaml}. The exchange uses nothing of it, but a region is accepted whole. */
final class RegionSettings {

  private static final String FILE = "region.yaml";
  private static final Set<String> KEYS = Set.of("name", "code", "prefix", "zone", "sample");
  private static final Pattern CODE = Pattern.compile("[0-9]{2}(\\.[0-9]{2}){0,2}");
  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,8}");

  private final Findings findings;

  RegionSettings(Findings findings) {
    this.findings = findings;
  }

  void check(String text) {
    if (!(load(text) instanceof Map<?, ?> settings)) {
      findings.add(FILE, "must have the keys name, code, prefix, zone and sample");
      return;
    }
    for (Object key : settings.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        findings.add(FILE, "the key '" + key + "' is unknown");
      }
    }
    check(settings, "name", Names::readable, Names.EXPECTED);
    check(
        settings, "code", CODE.asMatchPredicate(), "must be the area's code in quotes: \"32.76\"");
    check(settings, "prefix", PREFIX.asMatchPredicate(), "must be 1 to 8 capitals and digits");
    check(
        settings,
        "zone",
        ZoneId.getAvailableZoneIds()::contains,
        "must be a time zone, e.g. Asia/Jakarta");
    if (!(settings.get("sample") instanceof Boolean)) {
      findings.add(FILE, "sample must be true or false");
    }
  }

  private void check(Map<?, ?> settings, String key, Predicate<String> rule, String expected) {
    if (!(settings.get(key) instanceof String text) || !rule.test(text)) {
      findings.add(FILE, key + " " + expected);
    }
  }

  private Object load(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    try {
      Object loaded = new Yaml(new SafeConstructor(options)).load(text);
      return loaded == null ? Map.of() : loaded;
    } catch (YAMLException broken) {
      findings.add(FILE, "is not YAML (" + broken.getMessage() + ")");
      return Map.of();
    }
  }
}
