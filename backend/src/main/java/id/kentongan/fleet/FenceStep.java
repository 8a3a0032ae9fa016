package id.kentongan.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sees units come to places and leave them. Who only passes has not come; who errs by some metres
 * at the edge has not left.
 */
@Component
@ConditionalOnWebApplication
class FenceStep implements FixStep {

  private static final Duration STAYED = Duration.ofSeconds(10);
  private static final double LEFT = 1.5;

  private final List<UnitPlaces> places;
  private final ApplicationEventPublisher events;

  /** Of its own, so that whoever listens does not keep the fixes waiting. */
  private final Executor teller =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("fences").factory());

  private final Map<CallSign, Map<UnitPlace, Stay>> stays = new HashMap<>();

  FenceStep(List<UnitPlaces> places, ApplicationEventPublisher events) {
    this.places = places;
    this.events = events;
  }

  private record Stay(Instant since, boolean told) {}

  @Override
  public JudgedFix take(JudgedFix passing) {
    if (passing.isNewest()) {
      look(passing.fix());
    }
    return passing;
  }

  private void look(Fix fix) {
    Map<UnitPlace, Stay> here = stays.computeIfAbsent(fix.unit(), _ -> new HashMap<>());
    Set<UnitPlace> known = new HashSet<>();
    places.forEach(each -> known.addAll(each.of(fix.unit())));
    here.keySet().retainAll(known);
    known.forEach(place -> look(fix, place, here));
  }

  private void look(Fix fix, UnitPlace place, Map<UnitPlace, Stay> here) {
    double distance = fix.point().distanceTo(place.centre());
    Stay stay = here.get(place);
    if (stay == null) {
      if (distance <= place.radius()) {
        here.put(place, new Stay(fix.at(), false));
      }
    } else if (distance > place.radius() * LEFT) {
      here.remove(place);
      if (stay.told()) {
        tell(new UnitCrossed(fix.unit(), place, false, fix.at()));
      }
    } else if (!stay.told() && !fix.at().isBefore(stay.since().plus(STAYED))) {
      here.put(place, new Stay(stay.since(), true));
      tell(new UnitCrossed(fix.unit(), place, true, stay.since()));
    }
  }

  private void tell(UnitCrossed crossed) {
    teller.execute(() -> events.publishEvent(crossed));
  }
}
