package id.kentongan.call;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts calls and where their callers are together. */
@Component
class CallViews {

  private final CallFixes fixes;

  CallViews(CallFixes fixes) {
    this.fixes = fixes;
  }

  CallView of(CallRow row) {
    return of(List.of(row)).getFirst();
  }

  List<CallView> of(List<CallRow> rows) {
    UUID[] located =
        rows.stream().filter(CallRow::located).map(row -> row.id().value()).toArray(UUID[]::new);
    Map<UUID, List<CallView.Fix>> known =
        located.length == 0
            ? Map.of()
            : fixes.ofCalls(located).stream()
                .collect(groupingBy(CallFix::call, mapping(CallFix::view, toList())));
    return rows.stream()
        .map(row -> CallView.of(row, known.getOrDefault(row.id().value(), List.of())))
        .toList();
  }
}
