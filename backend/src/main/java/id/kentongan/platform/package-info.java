/**
 * Wiring of security, JSON, errors, Redis and WebSocket. No business word in it: what is open to
 * whom is said by each module through {@link id.kentongan.platform.PathRules}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.kentongan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
