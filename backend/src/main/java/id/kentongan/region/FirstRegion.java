package id.kentongan.region;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * A database that knows no region yet takes the one whose files wait for it, before the port opens;
 * so does one whose region was imported by a program with fewer parts.
 */
@Component
@ConditionalOnWebApplication
class FirstRegion implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstRegion.class);

  private final RegionVersions versions;
  private final Path directory;
  private final Importer importer;
  private final RegionSentences sentences;

  FirstRegion(
      RegionVersions versions,
      Importer importer,
      RegionSentences sentences,
      @Value("${kentongan.region.directory}") Path directory) {
    this.versions = versions;
    this.directory = directory;
    this.importer = importer;
    this.sentences = sentences;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!importer.isComplete()) {
      take();
    }
  }

  private void take() {
    Importer.Outcome outcome =
        importer.takeUnlessComplete(
            directory,
            "system",
            new Progress(step -> LOG.info("region: {}", sentences.step(step))));
    sentences.lines(outcome.report()).forEach(line -> LOG.warn("region: {}", line));
    if (outcome.version().isEmpty() && versions.newest().isEmpty()) {
      throw new IllegalStateException(
          "The region in " + directory + " is refused: see the lines above.");
    }
  }
}
