package id.kentongan.call;

import id.kentongan.call.PositionPlan.Seat;
import id.kentongan.live.LiveStream;
import id.kentongan.region.RegionChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the screens what changed, after the commit. Reads anew what it tells, one change at a time:
 * of two that commit together the one that is told last is then the one that holds.
 */
@Component
class Announcer {

  private final CallRecords calls;
  private final CallViews views;
  private final PositionBoard positions;
  private final PositionPlan plan;
  private final LiveStream live;

  Announcer(
      CallRecords calls,
      CallViews views,
      PositionBoard positions,
      PositionPlan plan,
      LiveStream live) {
    this.calls = calls;
    this.views = views;
    this.positions = positions;
    this.plan = plan;
    this.live = live;
  }

  @TransactionalEventListener
  synchronized void on(CallChanged change) {
    calls.find(change.call()).ifPresent(call -> announce(call, change));
    if (!change.positions().isEmpty()) {
      positions.list(change.positions()).forEach(this::announce);
    }
  }

  @TransactionalEventListener
  synchronized void on(PositionChanged change) {
    positions.find(change.position()).ifPresent(this::announce);
  }

  /** Another region may have other positions. */
  @EventListener
  synchronized void on(RegionChanged change) {
    List<String> seats = plan.seats(change.version()).stream().map(Seat::id).toList();
    plan.seats(change.former()).stream()
        .map(Seat::id)
        .filter(seat -> !seats.contains(seat))
        .forEach(seat -> live.removed(PositionTopic.NAME, seat));
    positions.list().forEach(this::announce);
  }

  /** Tells everything again, after a time in which a change may have been stored and not told. */
  synchronized void announceAll() {
    calls
        .onScreens()
        .forEach(call ->
            live.changed(CallTopic.NAME, new CallTopic.Entry(views.of(call), call.version())));
    positions.list().forEach(this::announce);
  }

  private void announce(CallRow call, CallChanged change) {
    if (call.onScreens() || change.ended()) {
      live.changed(CallTopic.NAME, new CallTopic.Entry(views.of(call), call.version()));
    }
    if (!call.onScreens() && (change.ended() || change.left())) {
      live.removed(CallTopic.NAME, call.id().toString());
    }
  }

  private void announce(PositionView position) {
    live.changed(PositionTopic.NAME, new PositionTopic.Entry(position));
  }
}
