/**
 * Knows the 112 call: offered, answered, held, ended, abandoned; positions, where the caller is,
 * disposition, call-back tasks, recordings. Decides what a signal of the exchange means.
 */
@ApplicationModule(
    allowedDependencies = {
      "telephony",
      "telephony :: config",
      "geo",
      "message",
      "live",
      "region",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
