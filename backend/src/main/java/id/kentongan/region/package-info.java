/**
 * Knows the data that a region brings: its files, their checks, their import as a whole with a
 * report of what was refused, and which version is in force. A module that takes some of it
 * implements {@link id.kentongan.region.RegionPart}.
 */
@ApplicationModule(allowedDependencies = {"live", "identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
