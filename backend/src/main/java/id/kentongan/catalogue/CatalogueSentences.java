package id.kentongan.catalogue;

import id.kentongan.platform.Sentences;
import id.kentongan.region.RegionFinding;
import id.kentongan.region.RegionReport;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a catalogue is refused, in words. */
@Component
class CatalogueSentences {

  private static final int SAID = 5;

  private final Sentences sentences;

  CatalogueSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The first reasons. */
  String of(RegionReport report, Locale locale) {
    return report.findings().stream()
        .limit(SAID)
        .map(finding -> say(finding, locale))
        .collect(Collectors.joining("; "));
  }

  private String say(RegionFinding finding, Locale locale) {
    return sentences
        .find("import." + finding.reason(), finding.arguments(), locale)
        .orElse(finding.reason());
  }
}
