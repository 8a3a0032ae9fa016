/** Map tiles and places over HTTP. */
@NullMarked
package id.kentongan.geo.web;

import org.jspecify.annotations.NullMarked;
