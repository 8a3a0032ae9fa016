package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent, who must know and who may be asked; each line says by which plan.
 *
 * @param plans one for each alarm up to the asked one that has any
 */
public record Response(List<Used> plans, List<Line> send, List<Notice> tell, List<Notice> ask) {

  public Response {
    plans = List.copyOf(plans);
    send = List.copyOf(send);
    tell = List.copyOf(tell);
    ask = List.copyOf(ask);
  }

  /** A plan, and by what it is meant for this. */
  public record Used(int alarm, String code, Wording name, List<Criterion> because) {}

  /**
   * Units with the same capability.
   *
   * @param count of all alarms together
   */
  public record Line(String capability, int count, List<Share> from) {}

  /** How many an alarm asks for. */
  public record Share(int alarm, String plan, int count) {}

  /**
   * An agency.
   *
   * @param alarm by which it comes in; null: by the catalogue, as responsible or supporting
   * @param plan code; null: by the catalogue
   */
  public record Notice(String agency, @Nullable Integer alarm, @Nullable String plan) {}

  static Response of(PlanBook book, Situation situation) {
    Sum sum = new Sum();
    situation.type().responsible().forEach(agency -> put(sum.tell, agency, null));
    for (int alarm = 1; alarm <= situation.alarm(); alarm++) {
      book.choose(situation, alarm).ifPresent(sum::add);
    }
    situation.type().supporting().forEach(agency -> put(sum.ask, agency, null));
    return sum.response();
  }

  /** Who is there already stays as it is. */
  private static void put(Map<String, Notice> notices, String agency, @Nullable ResponsePlan plan) {
    notices.putIfAbsent(
        agency,
        plan == null
            ? new Notice(agency, null, null)
            : new Notice(agency, plan.alarm(), plan.code()));
  }

  /** What adds up over the alarms. */
  private static final class Sum {
    private final List<Used> plans = new ArrayList<>();
    private final Map<String, List<Share>> send = new LinkedHashMap<>();
    private final Map<String, Notice> tell = new LinkedHashMap<>();
    private final Map<String, Notice> ask = new LinkedHashMap<>();

    void add(PlanBook.Choice choice) {
      ResponsePlan plan = choice.plan();
      plans.add(new Used(plan.alarm(), plan.code(), plan.name(), choice.because()));
      plan.send()
          .forEach(need ->
              send.computeIfAbsent(need.capability(), _ -> new ArrayList<>())
                  .add(new Share(plan.alarm(), plan.code(), need.count())));
      plan.tell().forEach(agency -> put(tell, agency, plan));
      plan.ask().forEach(agency -> put(ask, agency, plan));
    }

    /** Who must know is not asked whether to. */
    Response response() {
      ask.keySet().removeAll(tell.keySet());
      return new Response(
          plans,
          send.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList(),
          List.copyOf(tell.values()),
          List.copyOf(ask.values()));
    }

    private static Line line(String capability, List<Share> from) {
      return new Line(capability, from.stream().mapToInt(Share::count).sum(), List.copyOf(from));
    }
  }
}
