/**
 * Knows who did or saw what. Decides nothing; keeps an append-only record whose entries are chained
 * by hash, one chain a node and day.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package id.kentongan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
