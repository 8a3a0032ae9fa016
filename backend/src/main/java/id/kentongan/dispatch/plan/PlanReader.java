package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.Entry;
import id.kentongan.dispatch.plan.ResponsePlan.Need;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code response-plans.yaml}. */
class PlanReader {

  static final String FILE = "response-plans.yaml";

  private static final int MOST_PLANS = 500;
  private static final int MOST_UNITS = 50;
  private static final int LONGEST_NAME = 60;
  private static final Pattern PRIORITY = Pattern.compile("[1-4]");

  private final Known known;
  private final Set<String> codes = new HashSet<>();

  PlanReader(Known known) {
    this.known = known;
  }

  /** Whether there is something of this code. */
  record Known(
      Predicate<String> type,
      Predicate<String> group,
      Predicate<String> area,
      Predicate<String> agency) {}

  PlanBook read(Entry top) {
    List<LocalDate> holidays = holidays(top.only("holidays", "plans"));
    List<Entry> entries = top.entriesOrNone("plans");
    if (entries.size() > MOST_PLANS) {
      top.refuse("entry-too-many", Map.of("key", "plans", "limit", MOST_PLANS));
      return new PlanBook(holidays, List.of());
    }
    List<ResponsePlan> plans = new ArrayList<>();
    for (Entry entry : entries) {
      ResponsePlan plan = plan(entry);
      requireNoRival(plan, plans, entry.named(plan.code()));
      plans.add(plan);
    }
    return new PlanBook(holidays, plans);
  }

  private ResponsePlan plan(Entry entry) {
    String code = entry.code(codes);
    Entry named =
        entry
            .named(code)
            .only(
                "code",
                "name",
                "type",
                "class",
                "priority",
                "areas",
                "hours",
                "days",
                "alarm",
                "send",
                "tell",
                "ask");
    if (named.has("type") == named.has("class")) {
      named.refuse("plan-subject", Map.of());
    }
    return new ResponsePlan(
        code,
        named.wording("name", LONGEST_NAME),
        named.has("alarm") ? named.number("alarm", 1, ResponsePlans.MOST_ALARMS) : 1,
        code(named, "type", known.type(), "entry-type"),
        code(named, "class", known.group(), "plan-class"),
        priorities(named),
        codes(named, "areas", known.area(), "plan-area", "area"),
        hours(named),
        named.has("days") && !named.oneOf("days", List.of("working")).isEmpty(),
        needs(named),
        codes(named, "tell", known.agency(), "entry-agency", "agency"),
        codes(named, "ask", known.agency(), "entry-agency", "agency"));
  }

  private static @Nullable String code(
      Entry entry, String key, Predicate<String> isKnown, String reason) {
    return codes(entry, key, isKnown, reason, key).stream().findFirst().orElse(null);
  }

  /**
   * @param argument what the sentence of the reason calls one of them
   */
  private static List<String> codes(
      Entry entry, String key, Predicate<String> isKnown, String reason, String argument) {
    List<String> codes = entry.texts(key);
    codes.stream()
        .filter(isKnown.negate())
        .forEach(code -> entry.refuse(reason, Map.of(argument, code)));
    return codes;
  }

  private static List<Integer> priorities(Entry entry) {
    List<String> texts = entry.texts("priority");
    if (!texts.stream().allMatch(PRIORITY.asMatchPredicate())) {
      entry.refuse("entry-number", Map.of("key", "priority", "least", 1, "most", 4));
      return List.of();
    }
    return texts.stream().map(Integer::valueOf).toList();
  }

  private static @Nullable Hours hours(Entry entry) {
    if (!entry.has("hours")) {
      return null;
    }
    Hours hours = entry.texts("hours").stream().findFirst().flatMap(Hours::find).orElse(null);
    if (hours == null) {
      entry.refuse("plan-hours", Map.of());
    }
    return hours;
  }

  /** A capability is any code: which ones units have changes from day to day. */
  private static List<Need> needs(Entry entry) {
    List<Need> needs = new ArrayList<>();
    entry
        .inner("send")
        .ifPresent(send -> {
          for (String capability : send.keys()) {
            if (!Entry.CODE.matcher(capability).matches()) {
              entry.refuse("plan-capability", Map.of("capability", capability));
            }
            needs.add(new Need(capability, send.number(capability, 1, MOST_UNITS)));
          }
        });
    return needs;
  }

  private static List<LocalDate> holidays(Entry top) {
    List<LocalDate> days = new ArrayList<>();
    for (String day : top.texts("holidays")) {
      try {
        days.add(LocalDate.parse(day));
      } catch (DateTimeException noDay) {
        top.refuse("plan-holiday", Map.of("day", day));
      }
    }
    return days;
  }

  private static void requireNoRival(ResponsePlan plan, List<ResponsePlan> before, Entry entry) {
    before.stream()
        .filter(plan::rivals)
        .findFirst()
        .ifPresent(rival -> entry.refuse("plan-rival", Map.of("plan", rival.code())));
  }
}
