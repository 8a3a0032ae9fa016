/**
 * Knows by when something has to happen to an incident and to who was sent to it, and who is told
 * when it does not.
 *
 * <p>A clock runs until what it waits for happens; so nothing that nobody heeds leaves the screen.
 * Each node looks at the clocks every second, one node at a time: whoever has the lock in the
 * database. There is no lease that has to run out when a node dies, and an escalation is a row with
 * a key, so that nobody is told twice.
 */
@NullMarked
package id.kentongan.dispatch.clock;

import org.jspecify.annotations.NullMarked;
