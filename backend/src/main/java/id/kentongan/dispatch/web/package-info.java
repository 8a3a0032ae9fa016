/** Dispatch over HTTP: who is sent, clocks, response plans and their page. */
@NullMarked
package id.kentongan.dispatch.web;

import org.jspecify.annotations.NullMarked;
