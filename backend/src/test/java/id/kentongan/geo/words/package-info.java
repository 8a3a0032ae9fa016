@NullMarked
package id.kentongan.geo.words;

import org.jspecify.annotations.NullMarked;
