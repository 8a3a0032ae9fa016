/** Reads files of OpenStreetMap, element by element, in bounded memory. */
@NullMarked
package id.kentongan.geo.osm;

import org.jspecify.annotations.NullMarked;
