package id.kentongan.region;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON FeatureCollection (RFC 7946), one feature in memory at a time. */
class GeoJsonFile {

  private static final int MOST_FEATURES = 100_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxStringLength(10_000)
                          .maxNameLength(200)
                          .maxNumberLength(60)
                          .build())
                  .build())
          // A feature is followed by the next one.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String name;
  private final RegionReport report;

  GeoJsonFile(String name, RegionReport report) {
    this.name = name;
    this.report = report;
  }

  void read(InputStream in, Consumer<RegionFeature> each) {
    try (JsonParser parser = JSON.createParser(in)) {
      boolean found = false;
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String member = parser.currentName();
          JsonToken value = parser.nextToken();
          if (member.equals("features") && value == JsonToken.START_ARRAY) {
            found = true;
            features(parser, each);
          } else {
            parser.skipChildren();
          }
        }
      }
      if (!found) {
        report.refuse(Place.file(name), "no-features");
      }
    } catch (StreamConstraintsException absurd) {
      report.refuse(line(absurd), "absurd-json");
    } catch (JacksonException broken) {
      report.refuse(line(broken), "not-json");
    }
  }

  private void features(JsonParser parser, Consumer<RegionFeature> each) {
    int number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode feature = JSON.readTree(parser);
      number++;
      if (number == MOST_FEATURES + 1) {
        report.refuse(Place.file(name), "too-many-features", Map.of("limit", MOST_FEATURES));
      }
      if (number <= MOST_FEATURES) {
        each.accept(
            new RegionFeature(
                Place.feature(name, number),
                properties(feature.path("properties")),
                feature.path("geometry")));
      }
    }
  }

  private static Map<String, String> properties(JsonNode node) {
    Map<String, String> properties = new HashMap<>();
    node.properties()
        .forEach(each -> {
          if (each.getValue().isValueNode() && !each.getValue().isNull()) {
            properties.put(each.getKey(), each.getValue().asString());
          }
        });
    return properties;
  }

  private Place line(JacksonException exception) {
    TokenStreamLocation at = exception.getLocation();
    return at == null ? Place.file(name) : Place.line(name, Math.max(1, at.getLineNr()));
  }
}
