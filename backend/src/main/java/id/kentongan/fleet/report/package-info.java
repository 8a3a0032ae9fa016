/**
 * Reads what devices send of where they are. Knows the two forms that OsmAnd and Traccar Client
 * send, and nothing of units.
 */
@NullMarked
package id.kentongan.fleet.report;

import org.jspecify.annotations.NullMarked;
