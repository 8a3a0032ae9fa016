package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import id.kentongan.simulation.PlannedUnit.Errand;
import id.kentongan.simulation.PlannedUnit.Manner;
import id.kentongan.simulation.PlannedUnit.Trouble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is left to chance, before the traffic begins: the same for the same seed, region and
 * measures. What people do in the meantime is theirs.
 *
 * @param calls in the order of time
 */
record Plan(List<PlannedCall> calls, List<PlannedUnit> units) {

  private static final int SECOND = 1_000;
  private static final int ERRANDS = 12;
  private static final int MANNERS = 12;
  private static final int PATIENT_TRANSPORTS_IN = 4;

  private static final List<String> REFUSALS =
      List.of(
          "Ban kempis",
          "Sedang mengisi bahan bakar",
          "Pengemudi sakit",
          "Jalan keluar pos terhalang banjir");

  static Plan of(Traffic traffic, List<Vehicle> vehicles, Streets streets) {
    List<PlannedCall> calls =
        IntStream.range(0, traffic.callers())
            .mapToObj(number -> call(number, traffic, vehicles, streets))
            .toList();
    List<PlannedUnit> units =
        inAnyOrder(vehicles, traffic).stream()
            .limit(traffic.units())
            .map(vehicle -> unit(vehicle, traffic, streets))
            .toList();
    return new Plan(calls, units);
  }

  /** Those first whose crews speak for themselves. */
  private static List<Vehicle> inAnyOrder(List<Vehicle> vehicles, Traffic traffic) {
    List<Vehicle> order = new ArrayList<>(vehicles);
    Collections.shuffle(order, new Dice(traffic.seed(), "order").random());
    order.sort(Comparator.comparing(vehicle -> vehicle.account() == null));
    return order;
  }

  private static PlannedCall call(
      int number, Traffic traffic, List<Vehicle> vehicles, Streets streets) {
    Dice dice = new Dice(traffic.seed(), "caller " + number);
    long at = Math.round(number / traffic.rate() * SECOND);
    boolean withheld = dice.oneIn(10);
    boolean located = !dice.oneIn(3);
    int patience = dice.oneIn(5) ? dice.between(3, 8) : dice.between(20, 90);
    long left = traffic.seconds() * (long) SECOND - at;
    return new PlannedCall(
        at,
        withheld ? null : "+62812%08d".formatted(dice.between(0, 99_999_999)),
        located ? place(vehicles, streets, dice) : null,
        dice.of(List.of(20, 50, 150, 500)),
        Math.clamp(patience * (long) SECOND, SECOND, Math.max(SECOND, left)));
  }

  private static @Nullable GeoPoint place(List<Vehicle> vehicles, Streets streets, Dice dice) {
    return vehicles.isEmpty() ? null : streets.somewhereNear(dice.of(vehicles).home(), dice);
  }

  private static PlannedUnit unit(Vehicle vehicle, Traffic traffic, Streets streets) {
    Dice dice = new Dice(traffic.seed(), vehicle.callSign());
    return new PlannedUnit(
        vehicle,
        dice.oneIn(2),
        dice.between(0, 30),
        Stream.generate(() -> errand(vehicle, streets, dice)).limit(ERRANDS).toList(),
        Stream.generate(() -> manner(vehicle, dice)).limit(MANNERS).toList(),
        troubles(traffic, dice));
  }

  private static Errand errand(Vehicle vehicle, Streets streets, Dice dice) {
    return new Errand(streets.somewhereNear(vehicle.home(), dice), dice.between(10, 60));
  }

  /** One in eight crews cannot, one in ten keeps everybody waiting. */
  private static Manner manner(Vehicle vehicle, Dice dice) {
    return new Manner(
        dice.oneIn(10) ? dice.between(120, 240) : dice.between(3, 20),
        dice.between(10, 60),
        dice.between(45, 180),
        dice.between(20, 60),
        dice.oneIn(8) ? dice.of(REFUSALS) : null,
        vehicle.transports() && !dice.oneIn(PATIENT_TRANSPORTS_IN));
  }

  private static List<Trouble> troubles(Traffic traffic, Dice dice) {
    List<Trouble> troubles = new ArrayList<>();
    int from = dice.between(15, 90);
    while (from < traffic.seconds()) {
      Trouble.Kind kind = dice.of(List.of(Trouble.Kind.values()));
      int seconds =
          switch (kind) {
            case SILENT -> dice.between(30, 420);
            case OUT_OF_REACH -> dice.between(15, 60);
            case JUMP -> 1;
            case TWICE -> dice.between(5, 20);
          };
      troubles.add(new Trouble(kind, from, from + seconds));
      from += seconds + dice.between(30, 120);
    }
    return List.copyOf(troubles);
  }
}
