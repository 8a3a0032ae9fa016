package id.kentongan.dispatch;

import id.kentongan.fleet.CallSign;
import id.kentongan.platform.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who is to be sent to an incident.
 *
 * @param units in the order in which they were named, each once
 * @param agencies codes of those that have no units here, and are asked
 * @param reason why these and no others, in somebody's words, or null
 */
public record Sending(Set<CallSign> units, Set<String> agencies, @Nullable String reason) {

  /** More than any room sends in one go; who needs more sends twice. */
  private static final int MOST = 40;

  private static final int LONGEST_CODE = 40;

  /**
   * Of a request: hostile.
   *
   * @throws ProblemException 400 nobody or too many, or a text that is too long; 404 what is no
   *     call sign is no unit's
   */
  public static Sending of(
      @Nullable List<String> units, @Nullable List<String> agencies, @Nullable String reason) {
    List<String> callSigns = units == null ? List.of() : units;
    List<String> codes = agencies == null ? List.of() : agencies;
    int all = callSigns.size() + codes.size();
    if (all == 0 || all > MOST) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "nobody-to-send", Map.of("limit", MOST));
    }
    return new Sending(
        callSigns.stream()
            .map(String::valueOf)
            .map(each ->
                CallSign.find(each).orElseThrow(() -> unknown("unknown-unit", "unit", each)))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        new LinkedHashSet<>(codes),
        Words.line(reason));
  }

  static ProblemException unknown(String type, String what, String text) {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        type,
        Map.of(what, text.substring(0, Math.min(LONGEST_CODE, text.length()))));
  }
}
