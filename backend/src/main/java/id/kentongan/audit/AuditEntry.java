package id.kentongan.audit;

import java.util.Map;

/**
 * Somebody did or saw something.
 *
 * @param actor username, or {@code system} or {@code exchange}
 * @param action a verb of the field, e.g. {@code recording.played}, {@code position.occupied}
 * @param subject what it was done to, e.g. {@code call:6f1c…}, {@code position:pos-01}
 * @param details plain values; never a caller's words or number
 */
public record AuditEntry(String actor, String action, String subject, Map<String, String> details) {

  public AuditEntry {
    details = Map.copyOf(details);
  }
}
