/**
 * Sends short messages out, by SMPP or by an HTTP gateway that the settings describe, and knows
 * what became of them; tells of those that come in. No word of what they are about.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package id.kentongan.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
