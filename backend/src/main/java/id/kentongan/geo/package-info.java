/**
 * Knows areas, places, streets and the base map: what a point is called, where a name is, the tiles
 * that a map is drawn from, and which roads are closed ({@code closure}).
 */
@ApplicationModule(
    allowedDependencies = {"region", "live", "identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
