/**
 * Knows how long vehicles take on the roads of the region, by a network that is made of its map,
 * and how much longer or shorter than assumed they really take. Knows GraphHopper, and nobody else
 * does.
 */
@NamedInterface("roads")
@NullMarked
package id.kentongan.geo.roads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
