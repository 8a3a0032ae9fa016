/** Response plans over HTTP, and their page. */
@NullMarked
package id.kentongan.dispatch.web;

import org.jspecify.annotations.NullMarked;
