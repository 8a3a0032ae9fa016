/**
 * Knows bounded traffic for trying a system out: callers, and units that drive, answer what they
 * are sent to, fall silent, jump, say things twice and late. What it does is planned before it
 * begins; the same seed and region give the same plan. Speaks with the running system only as
 * callers, devices and people do: by SIP and HTTP.
 */
@ApplicationModule(allowedDependencies = {"geo :: roads", "shared", "platform"})
@NullMarked
package id.kentongan.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
