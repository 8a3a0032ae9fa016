package id.kentongan.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody did or saw something. Text is stored as it is but for what PostgreSQL cannot hold: NUL
 * and halves of surrogate pairs are replaced.
 *
 * @param actor username, or {@code system} or {@code exchange}
 * @param action a verb of the field, e.g. {@code recording.played}, {@code position.occupied}
 * @param subject what it was done to, e.g. {@code call:6f1c…}, {@code position:pos-01}
 * @param details plain values; never a caller's words or number
 */
public record AuditEntry(String actor, String action, String subject, Map<String, String> details) {

  public AuditEntry {
    actor = storable(actor);
    action = storable(action);
    subject = storable(subject);
    details =
        details.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    detail -> storable(detail.getKey()), detail -> storable(detail.getValue())));
  }

  private static String storable(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }
}
