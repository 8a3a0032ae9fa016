/** Knows the data that a region brings: for now who it is and which zone it lives in. */
@ApplicationModule(allowedDependencies = {"live", "identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
