package id.kentongan.telephony.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a region's files, all of it, so that it is repaired once. */
final class Findings {

  private static final int SHOWN = 5;
  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}]");

  private final List<String> findings = new ArrayList<>();

  void add(Finding finding) {
    findings.add(UNSHOWABLE.matcher(finding.sentence()).replaceAll("?"));
  }

  /** Refuses if anything was found. */
  void refuse() throws Refused {
    if (findings.isEmpty()) {
      return;
    }
    String more = findings.size() > SHOWN ? "; and " + (findings.size() - SHOWN) + " more" : "";
    throw new Refused(
        "The region's files are refused: "
            + String.join("; ", findings.subList(0, Math.min(SHOWN, findings.size())))
            + more
            + ".");
  }
}
