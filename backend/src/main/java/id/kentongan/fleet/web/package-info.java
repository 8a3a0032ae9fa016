/** Units over HTTP. */
@NullMarked
package id.kentongan.fleet.web;

import org.jspecify.annotations.NullMarked;
