/** The catalogue over HTTP. */
@NullMarked
package id.kentongan.catalogue.web;

import org.jspecify.annotations.NullMarked;
