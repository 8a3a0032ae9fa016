/**
 * Knows the units: what each is and can do, who is on duty with it, where it is and what it does.
 *
 * <p>A unit's status is derived, never set: from its assignment, which the module above hands down
 * ({@link id.kentongan.fleet.UnitAssignments}), from what a person said of it ({@link
 * id.kentongan.fleet.Units}), and from the hours of its crews. What units and crews there are is
 * data of the region, brought as files or edited by an administrator.
 */
@ApplicationModule(
    allowedDependencies = {
      "agency",
      "geo",
      "geo :: roads",
      "region",
      "live",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
