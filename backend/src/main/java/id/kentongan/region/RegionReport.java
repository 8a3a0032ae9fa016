package id.kentongan.region;

import id.kentongan.region.RegionFinding.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found in a region's files. Of many findings the first are kept and the rest counted; one
 * that is told twice is kept once.
 */
public final class RegionReport {

  private static final int KEPT = 200;

  private final Set<RegionFinding> findings = new LinkedHashSet<>();
  private long more;
  private final Set<String> refusedFiles = new HashSet<>();

  /**
   * The import cannot go on with this.
   *
   * @param reason key of its sentence in {@code i18n/*.json} without {@code import.}
   */
  public void refuse(Place place, String reason, Map<String, ?> arguments) {
    refusedFiles.add(place.file());
    add(place, Severity.REFUSED, reason, arguments);
  }

  public void refuse(Place place, String reason) {
    refuse(place, reason, Map.of());
  }

  /**
   * This is left out, the rest is taken.
   *
   * @param reason as for {@link #refuse}
   */
  public void skip(Place place, String reason, Map<String, ?> arguments) {
    add(place, Severity.SKIPPED, reason, arguments);
  }

  public void skip(Place place, String reason) {
    skip(place, reason, Map.of());
  }

  public boolean isRefused() {
    return !refusedFiles.isEmpty();
  }

  /** Whether something in this file is refused: what other files name of it may be among that. */
  public boolean isRefused(String file) {
    return refusedFiles.contains(file);
  }

  /** The first of what was found. */
  public List<RegionFinding> findings() {
    return List.copyOf(findings);
  }

  /** How many were found after the {@link #findings()} that were kept. */
  public long more() {
    return more;
  }

  private void add(Place place, Severity severity, String reason, Map<String, ?> arguments) {
    Map<String, String> values = new HashMap<>();
    arguments.forEach((name, value) -> values.put(name, String.valueOf(value)));
    RegionFinding finding = new RegionFinding(place, severity, reason, values);
    if (findings.size() < KEPT) {
      findings.add(finding);
    } else if (!findings.contains(finding)) {
      more++;
    }
  }
}
