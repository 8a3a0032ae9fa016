package id.kentongan.region;

import id.kentongan.region.Importer.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tasks {@code region-check} and {@code region-import}, as the command runs them. */
@Component
public class RegionTask {

  private final Importer importer;
  private final RegionSentences sentences;
  private final Path from;
  private final String actor;

  RegionTask(
      Importer importer,
      RegionSentences sentences,
      @Value("${kentongan.import.from:}") String from,
      @Value("${kentongan.import.actor:system}") String actor) {
    this.importer = importer;
    this.sentences = sentences;
    this.from = Path.of(from);
    this.actor = actor;
  }

  /** Whether the region would be taken. */
  public boolean check(PrintStream out) {
    Outcome outcome = importer.check(from, new Progress(step -> out.println(sentences.step(step))));
    outcome.region().ifPresent(region -> say(out, "would-be-taken", region, outcome.version()));
    return end(out, outcome);
  }

  /** Whether the region was taken. */
  public boolean take(PrintStream out) {
    Outcome outcome =
        importer.take(from, actor, new Progress(step -> out.println(sentences.step(step))));
    outcome.region().ifPresent(region -> say(out, "taken", region, outcome.version()));
    return end(out, outcome);
  }

  private boolean end(PrintStream out, Outcome outcome) {
    sentences.lines(outcome.report()).forEach(out::println);
    if (outcome.region().isEmpty()) {
      out.println(sentences.say("nothing-changed", Map.of()));
    }
    return outcome.region().isPresent();
  }

  private void say(PrintStream out, String key, Region region, Optional<Long> version) {
    out.println(
        sentences.say(
            key,
            Map.of(
                "name", region.name(),
                "code", region.code(),
                "version", version.map(String::valueOf).orElse("-"))));
  }
}
