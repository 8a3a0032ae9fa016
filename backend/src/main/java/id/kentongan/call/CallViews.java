package id.kentongan.call;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts calls and where their callers are together. */
@Component
class CallViews {

  private final CallFixes fixes;
  private final CallerLinkRecords links;

  CallViews(CallFixes fixes, CallerLinkRecords links) {
    this.fixes = fixes;
    this.links = links;
  }

  CallView of(CallRow row) {
    return of(List.of(row)).getFirst();
  }

  List<CallView> of(List<CallRow> rows) {
    UUID[] located = ids(rows, CallRow::located);
    UUID[] linked = ids(rows, CallRow::linked);
    Map<UUID, List<CallView.Fix>> known =
        located.length == 0
            ? Map.of()
            : fixes.ofCalls(located).stream()
                .collect(groupingBy(CallFix::call, mapping(CallFix::view, toList())));
    Map<UUID, CallerContact> contacts = linked.length == 0 ? Map.of() : links.ofCalls(linked);
    return rows.stream()
        .map(row ->
            CallView.of(
                row,
                FixFusion.judge(known.getOrDefault(row.id().value(), List.of())),
                contacts.get(row.id().value())))
        .toList();
  }

  private static UUID[] ids(List<CallRow> rows, Predicate<CallRow> wanted) {
    return rows.stream().filter(wanted).map(row -> row.id().value()).toArray(UUID[]::new);
  }
}
