/**
 * Knows what an incident can be, whose it is, what to ask of it and what to advise: the catalogue.
 * A region brings it as files; an administrator edits it; every version stays, and an incident
 * keeps the one that it was taken with.
 *
 * <p>What raises a priority, what is proposed for which words and what is read out to a caller is
 * all in the catalogue and nowhere in the code.
 */
@ApplicationModule(
    allowedDependencies = {"agency", "region", "live", "identity", "shared", "platform"})
@NullMarked
package id.kentongan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
