/**
 * Journeys: whole stories told to a running system from outside, with SIPp as callers and Chromium
 * as the people. {@code ./kentongan test} starts the system for them in a home of its own.
 */
@NullMarked
package id.kentongan.journeys;

import org.jspecify.annotations.NullMarked;
