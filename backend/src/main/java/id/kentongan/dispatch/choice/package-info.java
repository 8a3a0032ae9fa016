/**
 * Knows who would best be sent to an incident just now: which units its response plan takes, how
 * soon each is there, and what keeps the others. It only says so; whoever sends decides.
 */
@NullMarked
package id.kentongan.dispatch.choice;

import org.jspecify.annotations.NullMarked;
