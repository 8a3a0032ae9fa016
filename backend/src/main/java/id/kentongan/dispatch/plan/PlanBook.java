package id.kentongan.dispatch.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All plans of a region, in the order of its file.
 *
 * @param holidays days on which nobody works although they are of Monday to Friday
 */
public record PlanBook(List<LocalDate> holidays, List<ResponsePlan> plans) {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  public PlanBook {
    holidays = List.copyOf(holidays);
    plans = List.copyOf(plans);
  }

  /**
   * The plan that counts for an alarm.
   *
   * @param because by what it is meant for the situation
   */
  record Choice(ResponsePlan plan, List<Criterion> because) {

    int weight() {
      return because.stream().mapToInt(Criterion::weight).sum();
    }
  }

  /** The most special one of those that fit; no two are equally special. */
  Optional<Choice> choose(Situation situation, int alarm) {
    return plans.stream()
        .filter(plan -> plan.alarm() == alarm)
        .flatMap(plan ->
            plan.fits(situation, this::isWorked).map(because -> new Choice(plan, because)).stream())
        .max(Comparator.comparingInt(Choice::weight));
  }

  private boolean isWorked(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
