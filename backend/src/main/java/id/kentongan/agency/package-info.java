/**
 * Knows the organisations that help: their stations, whom they are reached by, and the numbers that
 * may be dialled, as a region brings them and administrators edit them. Decides that none goes that
 * something else names.
 */
@ApplicationModule(allowedDependencies = {"region", "identity", "shared", "platform"})
@NullMarked
package id.kentongan.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
