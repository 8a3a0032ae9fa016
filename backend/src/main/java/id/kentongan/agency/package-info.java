/**
 * Knows the organisations that help: their agencies, stations and the numbers that may be dialled,
 * as the region in force brings them.
 */
@ApplicationModule(
    allowedDependencies = {"region", "live", "identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
