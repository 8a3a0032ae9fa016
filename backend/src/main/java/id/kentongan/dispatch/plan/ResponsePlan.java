package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one alarm asks for in some situations. What is left out of the conditions holds for all.
 *
 * @param alarm which alarm this is, 1 to 5; a higher one comes on top of the lower ones
 * @param type code of the incident type; null: for a class
 * @param group code of the class; null: for a type
 * @param priorities of the incident; none: any
 * @param areas codes of kelurahan and kecamatan; none: anywhere, also outside the region
 * @param hours null: at any time
 * @param workingDays only on Monday to Friday without the region's holidays
 * @param send what the units have to be able to do
 * @param tell codes of agencies that must know
 * @param ask codes of agencies that may be asked
 */
public record ResponsePlan(
    String code,
    Wording name,
    int alarm,
    @Nullable String type,
    @Nullable String group,
    List<Integer> priorities,
    List<String> areas,
    @Nullable Hours hours,
    boolean workingDays,
    List<Need> send,
    List<String> tell,
    List<String> ask) {

  public ResponsePlan {
    priorities = List.copyOf(priorities);
    areas = List.copyOf(areas);
    send = List.copyOf(send);
    tell = List.copyOf(tell);
    ask = List.copyOf(ask);
  }

  /** So many units that can do this. */
  public record Need(String capability, int count) {}

  /** By what it is meant for a situation; empty if it is not. */
  Optional<List<Criterion>> fits(Situation situation, Predicate<LocalDate> isWorked) {
    List<Criterion> because = new ArrayList<>();
    boolean fits =
        add(type, situation.type().code(), Criterion.TYPE, because)
            && add(group, situation.type().group().code(), Criterion.CLASS, because)
            && addArea(situation, because)
            && addTime(situation, isWorked, because)
            && addPriority(situation, because);
    return fits ? Optional.of(because) : Optional.empty();
  }

  /** Whether there are situations in which neither is more special than the other. */
  boolean rivals(ResponsePlan other) {
    return alarm == other.alarm
        && Objects.equals(type, other.type)
        && Objects.equals(group, other.group)
        && workingDays == other.workingDays
        && share(priorities, other.priorities)
        && share(areas, other.areas)
        && overlap(hours, other.hours);
  }

  private static boolean add(
      @Nullable String wanted, String is, Criterion criterion, List<Criterion> because) {
    if (wanted != null && wanted.equals(is)) {
      because.add(criterion);
    }
    return wanted == null || wanted.equals(is);
  }

  private boolean addArea(Situation situation, List<Criterion> because) {
    if (areas.isEmpty()) {
      return true;
    }
    Optional<Criterion> found =
        situation
            .inside()
            .flatMap(area ->
                areas.contains(area.kelurahan().code())
                    ? Optional.of(Criterion.KELURAHAN)
                    : areas.contains(area.kecamatan().code())
                        ? Optional.of(Criterion.KECAMATAN)
                        : Optional.empty());
    found.ifPresent(because::add);
    return found.isPresent();
  }

  private boolean addTime(
      Situation situation, Predicate<LocalDate> isWorked, List<Criterion> because) {
    if (hours != null) {
      because.add(Criterion.HOURS);
    }
    if (workingDays) {
      because.add(Criterion.WORKING_DAY);
    }
    return (hours == null || hours.contain(situation.at().toLocalTime()))
        && (!workingDays || isWorked.test(day(situation)));
  }

  private LocalDate day(Situation situation) {
    return hours == null ? situation.at().toLocalDate() : hours.dayOf(situation.at());
  }

  private boolean addPriority(Situation situation, List<Criterion> because) {
    if (!priorities.isEmpty()) {
      because.add(Criterion.PRIORITY);
    }
    return priorities.isEmpty() || priorities.contains(situation.priority());
  }

  /** Both none, or one in common. */
  private static boolean share(List<?> one, List<?> other) {
    return one.isEmpty() == other.isEmpty() && (one.isEmpty() || !Collections.disjoint(one, other));
  }

  private static boolean overlap(@Nullable Hours one, @Nullable Hours other) {
    return one == null ? other == null : other != null && one.overlap(other);
  }
}
