package id.kentongan.call;

import id.kentongan.call.CallFix.Told;
import id.kentongan.call.location.LocationClaim;
import id.kentongan.geo.AreaOfPoint;
import id.kentongan.geo.Areas;
import id.kentongan.shared.GeoShape;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every word of where a caller is, once, and tells the screens. */
@Component
class FixIntake {

  /**
   * Of one source of a call; a telephone that reports once a second for ten minutes. What a person
   * says is always kept.
   */
  private static final int MOST = 600;

  private final CallFixes fixes;
  private final CallRecords calls;
  private final Areas areas;
  private final ApplicationEventPublisher events;

  FixIntake(CallFixes fixes, CallRecords calls, Areas areas, ApplicationEventPublisher events) {
    this.fixes = fixes;
    this.calls = calls;
    this.areas = areas;
    this.events = events;
  }

  /** Keeps it and says so. Of a call that nobody knows, nothing. */
  @Transactional
  public void take(CallId call, FixSource source, LocationClaim claim, Instant receivedAt) {
    take(call, source, claim, null, receivedAt);
  }

  /**
   * @param told who says so, or null for a device
   */
  @Transactional
  public void take(
      CallId call, FixSource source, LocationClaim claim, @Nullable Told told, Instant receivedAt) {
    if (calls.lock(call).isPresent() && store(call, source, claim, told, receivedAt)) {
      calls.touch(call);
      events.publishEvent(new CallChanged(call, false, false, Set.of()));
    }
  }

  /**
   * Keeps it, for one who holds the call and says himself that it changed.
   *
   * @return false if it is no news, or the source told more than anybody reads
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean store(
      CallId call, FixSource source, LocationClaim claim, @Nullable Told told, Instant receivedAt) {
    CallFix fix = new CallFix(call, source.code(), claim, areaOf(claim), told, receivedAt);
    boolean known = fixes.newest(call.value(), source.code()).filter(fix::repeats).isPresent();
    if (known || (!source.told() && fixes.count(call.value(), source.code()) >= MOST)) {
      return false;
    }
    fixes.save(fix);
    return true;
  }

  private @Nullable AreaOfPoint areaOf(LocationClaim claim) {
    GeoShape shape = claim.shape();
    return shape == null ? null : areas.find(shape.middle()).orElse(null);
  }
}
