/** Incidents over HTTP. */
@NullMarked
package id.kentongan.incident.web;

import org.jspecify.annotations.NullMarked;
