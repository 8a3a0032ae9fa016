package id.kentongan.region;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code region.yaml}, whose content was checked when the exchange was configured from it.
 */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

  @Bean
  Region region(@Value("${kentongan.region.directory}") String directory) throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of(directory, "region.yaml"))) {
      Map<String, Object> settings =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new Region(
          text(settings, "name"),
          text(settings, "code"),
          text(settings, "prefix"),
          ZoneId.of(text(settings, "zone")),
          Boolean.parseBoolean(text(settings, "sample")));
    }
  }

  @Bean
  ZoneId zone(Region region) {
    return region.zone();
  }

  private static String text(Map<String, Object> settings, String key) {
    Object value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException("region.yaml does not say " + key);
    }
    return value.toString();
  }
}
