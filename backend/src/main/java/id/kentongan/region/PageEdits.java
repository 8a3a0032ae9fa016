package id.kentongan.region;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.platform.Sentences;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the edits on pages of what imports bring have in common, each of something else. */
@Component
public class PageEdits {

  private static final int REASONS_SAID = 5;

  private final Sentences sentences;
  private final AuditTrail audit;

  PageEdits(Sentences sentences, AuditTrail audit) {
    this.sentences = sentences;
    this.audit = audit;
  }

  /** What is in force, and who made it so. */
  public interface Newest {

    /** Grows with each import and edit. */
    long version();

    /** Who imported or edited it. */
    String by();
  }

  /**
   * @param what is edited, e.g. {@code roster}
   * @param madeOf version that the edit was made of
   * @throws ProblemException 409 {@code roster-changed} with the newest: somebody else was faster
   */
  public void requireNewest(String what, long madeOf, Newest newest) {
    if (madeOf != newest.version()) {
      throw new ProblemException(
          HttpStatus.CONFLICT, what + "-changed", Map.of("by", newest.by()), newest);
    }
  }

  /**
   * @param locale of the reasons
   * @throws ProblemException 400 {@code roster-refused} with the first reasons, if there are any
   */
  public void requireAccepted(String what, RegionReport report, Locale locale) {
    if (report.isRefused()) {
      String reasons =
          report.findings().stream()
              .limit(REASONS_SAID)
              .map(finding -> say(finding, locale))
              .collect(Collectors.joining("; "));
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, what + "-refused", Map.of("reasons", reasons));
    }
  }

  /**
   * Writes down who edited it, and why.
   *
   * @param version that it is now
   */
  public void record(String what, long version, Person by, String note) {
    audit.record(
        new AuditEntry(
            by.username(), what + ".edited", what + ":" + version, Map.of("note", note)));
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
