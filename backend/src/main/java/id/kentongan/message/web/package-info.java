/** What gateways of short messages tell over HTTP. */
@NullMarked
package id.kentongan.message.web;

import org.jspecify.annotations.NullMarked;
