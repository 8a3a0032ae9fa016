/**
 * Knows figures to public definitions; their names and what they count stand at {@code Indicators}.
 * Counts nothing itself that a module below can tell.
 */
@ApplicationModule(
    allowedDependencies = {
      "call",
      "incident",
      "fleet",
      "region",
      "live",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
