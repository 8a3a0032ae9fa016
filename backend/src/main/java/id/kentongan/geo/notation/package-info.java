/** Coordinates as people write, say and send them. */
@NullMarked
package id.kentongan.geo.notation;

import org.jspecify.annotations.NullMarked;
