/** The live stream over real sockets and a real Redis. */
@NullMarked
package id.kentongan.live;

import org.jspecify.annotations.NullMarked;
