/**
 * Knows whom an incident needs: response plans ({@code plan}), by type, priority, area, time and
 * alarm; who of the units would best be sent for that ({@code choice}); who is sent to it, how far
 * they are, what they were told, and by when something has to happen ({@code clock}).
 *
 * <p>An assignment is the sum of its facts ({@code Assignment}), each with the time at which it
 * happened and the time we learnt of it; nobody sets a state. Units and incidents are handed down
 * what they show of it ({@link id.kentongan.fleet.UnitAssignments}, {@link
 * id.kentongan.incident.IncidentAssignments}), in the same transaction; the incident is held first,
 * then its units, then its assignments, so that nobody waits for somebody who waits for them.
 */
@ApplicationModule(
    allowedDependencies = {
      "incident",
      "catalogue",
      "fleet",
      "call",
      "agency",
      "geo",
      "geo :: closure",
      "geo :: roads",
      "message",
      "region",
      "live",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
