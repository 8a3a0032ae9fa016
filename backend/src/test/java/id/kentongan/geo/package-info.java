/** Calls by their facts, with a told exchange, a real database and real recordings. */
@NullMarked
package id.kentongan.geo;

import org.jspecify.annotations.NullMarked;
