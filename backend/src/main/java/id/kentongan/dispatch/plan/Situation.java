package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.IncidentType;
import id.kentongan.geo.AreaOfPoint;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened where and when.
 *
 * @param area null: nobody knows where, or far from the region
 * @param at by the clocks of the region
 * @param alarm how many alarms were given, at least 1
 */
record Situation(
    IncidentType type, int priority, @Nullable AreaOfPoint area, LocalDateTime at, int alarm) {

  /** A place beyond the border is in none of our areas. */
  Optional<AreaOfPoint> inside() {
    return Optional.ofNullable(area).filter(each -> !each.outside());
  }
}
