/** Messages by real gateways, processes of their own. */
@NullMarked
package id.kentongan.message;

import org.jspecify.annotations.NullMarked;
