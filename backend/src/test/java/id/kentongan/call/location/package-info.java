/** Tests of what reads locations. */
@NullMarked
package id.kentongan.call.location;

import org.jspecify.annotations.NullMarked;
