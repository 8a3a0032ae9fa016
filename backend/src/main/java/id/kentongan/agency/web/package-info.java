/** Stations over HTTP. */
@NullMarked
package id.kentongan.agency.web;

import org.jspecify.annotations.NullMarked;
