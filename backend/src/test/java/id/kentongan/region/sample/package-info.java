@NullMarked
package id.kentongan.region.sample;

import org.jspecify.annotations.NullMarked;
