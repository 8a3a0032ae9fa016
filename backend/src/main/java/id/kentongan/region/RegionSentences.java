package id.kentongan.region;

import id.kentongan.platform.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Words what is said about an import, in the language of whoever reads the terminal or log. */
@Component
class RegionSentences {

  private final Sentences sentences;
  private final Locale locale;

  RegionSentences(Sentences sentences, @Value("${kentongan.language:en}") String language) {
    this.sentences = sentences;
    this.locale = Locale.of(language);
  }

  /** One line for each finding. */
  List<String> lines(RegionReport report) {
    List<String> lines = new ArrayList<>();
    report.findings().forEach(finding -> lines.add(line(finding)));
    if (report.more() > 0) {
      lines.add(say("more", Map.of("count", report.more())));
    }
    return lines;
  }

  private String line(RegionFinding finding) {
    Place place = finding.place();
    String where =
        switch (place.unit()) {
          case FILE -> place.file();
          case LINE -> say("line", Map.of("file", place.file(), "number", place.part()));
          case FEATURE -> say("feature", Map.of("file", place.file(), "number", place.part()));
        };
    String weight = finding.severity() == RegionFinding.Severity.REFUSED ? "refused" : "skipped";
    return say(
        weight, Map.of("place", where, "reason", say(finding.reason(), finding.arguments())));
  }

  /** What goes on, e.g. {@code take base map 40 %}. */
  String step(Progress.Step step) {
    String phase = step.phase() == Progress.Phase.CHECK ? "checking" : "taking";
    String line = say(phase, Map.of("part", say("part." + step.part(), Map.of())));
    return step.percent() == 0 ? line : line + " " + step.percent() + " %";
  }

  String say(String key, Map<String, ?> arguments) {
    return sentences.find("import." + key, arguments, locale).orElse(key + " " + arguments);
  }
}
