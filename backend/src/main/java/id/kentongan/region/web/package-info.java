/** The region over HTTP. */
@NullMarked
package id.kentongan.region.web;

import org.jspecify.annotations.NullMarked;
