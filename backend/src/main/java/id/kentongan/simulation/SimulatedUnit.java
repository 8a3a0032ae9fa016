package id.kentongan.simulation;

import id.kentongan.shared.GeoPoint;
import id.kentongan.simulation.PlannedUnit.Errand;
import id.kentongan.simulation.PlannedUnit.Trouble;
import id.kentongan.simulation.PlannedUnit.Trouble.Kind;
import id.kentongan.simulation.Word.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit as it drives, is sent somewhere, says so, and has its troubles; second by second. */
final class SimulatedUnit {

  /** Seconds between two fixes of one that stands. */
  private static final int STANDING = 10;

  /** Metres; nobody comes that far in a second. */
  private static final int JUMP = 20_000;

  private static final int FULL_CIRCLE = 360;

  private final PlannedUnit plan;
  private final Streets streets;
  private final List<GeoPoint> hospitals;
  private final Crew crew;
  private Drive drive;
  private @Nullable Order heard;
  private boolean busy;
  private long now;
  private long staysUntil;
  private boolean stays = true;
  private int errand;
  private long measuredAt = -STANDING;
  private final List<MeasuredFix> heldFixes = new ArrayList<>();
  private final List<Word> heldWords = new ArrayList<>();

  /**
   * @param hospitals to which it may bring somebody
   */
  SimulatedUnit(PlannedUnit plan, Streets streets, List<GeoPoint> hospitals) {
    this.plan = plan;
    this.streets = streets;
    this.hospitals = hospitals;
    this.crew = new Crew(plan.manners());
    this.drive = Drive.standing(plan.vehicle().home());
    this.staysUntil = plan.startSecond();
  }

  /** What gets through just now, in the order in which it is sent. */
  record Sent(List<MeasuredFix> fixes, List<Word> words) {}

  /**
   * Goes on to this second.
   *
   * @param sentTo what it was sent to; null: nothing
   */
  Sent tick(long second, @Nullable Order sentTo) {
    Optional<Kind> trouble =
        plan.troubles().stream().filter(each -> each.isAt(second)).map(Trouble::kind).findFirst();
    boolean reached = trouble.filter(Kind.OUT_OF_REACH::equals).isEmpty();
    heard = reached ? sentTo : heard;
    boolean drives = !drive.isDone();
    drive.move(second - now);
    now = second;
    crew.act(heard, second, drive.isDone()).ifPresent(heldWords::add);
    crew.step().ifPresentOrElse(this::follow, this::run);
    measure(trouble, drives);
    return reached ? release(trouble) : new Sent(List.of(), List.of());
  }

  /** Drives where the crew has to go; an incident without a place is where they are. */
  private void follow(Step step) {
    busy = true;
    Optional<GeoPoint> scene = crew.order().flatMap(Order::whereabouts);
    if (step == Step.EN_ROUTE) {
      head(scene.orElse(drive.point()));
    } else if (step == Step.TRANSPORTING) {
      GeoPoint from = scene.orElse(plan.vehicle().home());
      head(hospitals.stream().min(Comparator.comparingDouble(from::distanceTo)).orElse(from));
    }
  }

  /** Runs its errands, and comes home from each. */
  private void run() {
    GeoPoint home = plan.vehicle().home();
    if (busy) {
      busy = false;
      head(home);
    } else if (drive.isDone() && !stays) {
      stays = true;
      staysUntil = now + next().staySeconds();
    } else if (drive.isDone() && now >= staysUntil) {
      boolean isHome = drive.point().equals(home);
      errand += isHome ? 1 : 0;
      head(isHome ? next().place() : home);
    }
  }

  private Errand next() {
    return plan.errands().get(errand % plan.errands().size());
  }

  private void head(GeoPoint goal) {
    if (!goal.equals(drive.goal())) {
      drive = new Drive(streets.course(drive.point(), goal, plan.vehicle().vehicleClass()));
    }
    stays = false;
  }

  private void measure(Optional<Kind> trouble, boolean drives) {
    boolean jumps = trouble.filter(Kind.JUMP::equals).isPresent();
    boolean due = jumps || drives || now - measuredAt >= STANDING;
    if (due && trouble.filter(Kind.SILENT::equals).isEmpty()) {
      measuredAt = now;
      GeoPoint point = jumps ? drive.point().towards(now % FULL_CIRCLE, JUMP) : drive.point();
      heldFixes.add(new MeasuredFix(point, now, drive.speed(), drive.heading()));
    }
  }

  /** Of what was held back the newest goes first, so that the others come late. */
  private Sent release(Optional<Kind> trouble) {
    List<MeasuredFix> fixes = new ArrayList<>(heldFixes);
    if (fixes.size() > 1) {
      fixes.addFirst(fixes.removeLast());
    }
    if (trouble.filter(Kind.TWICE::equals).isPresent()) {
      fixes.addAll(heldFixes);
    }
    Sent sent = new Sent(List.copyOf(fixes), List.copyOf(heldWords));
    heldFixes.clear();
    heldWords.clear();
    return sent;
  }
}
