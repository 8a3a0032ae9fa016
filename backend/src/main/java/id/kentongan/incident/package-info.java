/** Knows what can happen: the types of incidents, as the region in force brings them. */
@ApplicationModule(
    allowedDependencies = {"region", "live", "identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
