/** Value types that several modules speak in. No beans, no rules of a module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.kentongan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
