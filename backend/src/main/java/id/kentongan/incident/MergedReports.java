package id.kentongan.incident;

import id.kentongan.incident.Happening.Absorbed;
import id.kentongan.incident.Happening.ReportRestricted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was merged into an incident: which calls came with it, and whether it is restricted. */
final class MergedReports {

  /**
   * One that was merged.
   *
   * @param calls that came with it: the incident has them from nobody else
   */
  record Merged(UUID incident, String number, List<UUID> calls, boolean restricted) {

    Merged {
      calls = List.copyOf(calls);
    }

    private Merged without(List<UUID> gone) {
      List<UUID> rest = calls.stream().filter(call -> !gone.contains(call)).toList();
      return new Merged(incident, number, rest, restricted);
    }
  }

  private final Map<UUID, Merged> reports = new LinkedHashMap<>();

  void add(Absorbed now) {
    reports.put(now.incident(), new Merged(now.incident(), now.number(), now.calls(), false));
  }

  void remove(UUID incident) {
    reports.remove(incident);
  }

  /** These calls are the incident's no more. */
  void lose(List<UUID> gone) {
    reports.replaceAll((_, report) -> report.without(gone));
  }

  void restrict(ReportRestricted now) {
    reports.computeIfPresent(
        now.incident(),
        (id, report) -> new Merged(id, report.number(), report.calls(), now.restricted()));
  }

  /** Of no other: nothing can be said of it here. */
  boolean areSo(ReportRestricted now) {
    Merged report = reports.get(now.incident());
    return report == null || report.restricted() == now.restricted();
  }

  /** The first of those that are restricted. */
  Optional<Merged> restricted() {
    return reports.values().stream().filter(Merged::restricted).findFirst();
  }

  /** Which of these calls came with that one. */
  List<UUID> cameWith(UUID incident, List<UUID> calls) {
    Merged report = reports.get(incident);
    return report == null ? List.of() : calls.stream().filter(report.calls()::contains).toList();
  }

  boolean isEmpty() {
    return reports.isEmpty();
  }

  List<Merged> all() {
    return List.copyOf(reports.values());
  }
}
