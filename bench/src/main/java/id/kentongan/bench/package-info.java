/**
 * Speed, as ratios to what somebody would use instead, or to what the machine can do at most, both
 * measured in the same run. Absolute figures say more about the machine than about us.
 */
@NullMarked
package id.kentongan.bench;

import org.jspecify.annotations.NullMarked;
