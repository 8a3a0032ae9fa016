package id.kentongan.region;

import id.kentongan.platform.Sentences;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why what somebody edited on a page is refused, in words. */
@Component
public class RegionReasons {

  private static final int SAID = 5;

  private final Sentences sentences;

  RegionReasons(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The first reasons. */
  public String of(RegionReport report, Locale locale) {
    return report.findings().stream()
        .limit(SAID)
        .map(finding -> say(finding, locale))
        .collect(Collectors.joining("; "));
  }

  private String say(RegionFinding finding, Locale locale) {
    String reason = say(finding.reason(), finding.arguments(), locale);
    Place place = finding.place();
    return place.unit() == Place.Unit.LINE
        ? say("line", Map.of("file", place.file(), "number", place.part()), locale) + ": " + reason
        : reason;
  }

  private String say(String key, Map<String, ?> arguments, Locale locale) {
    return sentences.find("import." + key, arguments, locale).orElse(key);
  }
}
