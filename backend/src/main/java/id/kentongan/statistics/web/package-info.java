/** The figures over HTTP. */
@NullMarked
package id.kentongan.statistics.web;

import org.jspecify.annotations.NullMarked;
