/** Knows people, their roles and sessions. Decides who is signed in and as what. */
@ApplicationModule(allowedDependencies = {"audit", "shared", "platform"})
@NullMarked
package id.kentongan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
