/** Calls, positions and recordings over HTTP. */
@NullMarked
package id.kentongan.call.web;

import org.jspecify.annotations.NullMarked;
