/**
 * Understands how people say where they are, and finds by it among names that are held in memory.
 * Knows no database and no map: names go in, numbers of places come out.
 */
@NullMarked
package id.kentongan.geo.words;

import org.jspecify.annotations.NullMarked;
