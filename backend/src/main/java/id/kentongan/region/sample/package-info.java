/**
 * The sample region: a fictional city, drawn by a generator into exactly the files that a real
 * region brings. The same seed gives the same bytes on every machine: no clock, no locale, no hash
 * order, {@code StrictMath} for every function that a processor may round in its own way.
 */
@NullMarked
package id.kentongan.region.sample;

import org.jspecify.annotations.NullMarked;
