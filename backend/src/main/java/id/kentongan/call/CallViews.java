package id.kentongan.call;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.kentongan.shared.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts calls, where their callers are and how often they called in jest together. */
@Component
class CallViews {

  private final CallFixes fixes;
  private final CallerLinkRecords links;
  private final RepeatCallers callers;

  CallViews(CallFixes fixes, CallerLinkRecords links, RepeatCallers callers) {
    this.fixes = fixes;
    this.links = links;
    this.callers = callers;
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
    Map<String, Repeat> repeats =
        callers.of(rows.stream().flatMap(row -> numberNow(row).stream()).collect(toSet()));
    return rows.stream()
        .map(row ->
            CallView.of(
                row,
                FixFusion.judge(known.getOrDefault(row.id().value(), List.of())),
                contacts.get(row.id().value()),
                numberNow(row).map(repeats::get).orElse(null)))
        .toList();
  }

  private static UUID[] ids(List<CallRow> rows, Predicate<CallRow> wanted) {
    return rows.stream().filter(wanted).map(row -> row.id().value()).toArray(UUID[]::new);
  }

  /** Of a call that is not over: what matters is how it is answered. */
  private static Optional<String> numberNow(CallRow row) {
    return row.standing().state() == CallState.ENDED
        ? Optional.empty()
        : Optional.ofNullable(row.standing().number()).map(PhoneNumber::e164);
  }
}
