@NullMarked
package id.kentongan.region;

import org.jspecify.annotations.NullMarked;
