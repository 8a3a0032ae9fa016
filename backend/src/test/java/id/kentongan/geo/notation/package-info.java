/** Tests of written coordinates. */
@NullMarked
package id.kentongan.geo.notation;

import org.jspecify.annotations.NullMarked;
