@NullMarked
package id.kentongan.statistics;

import org.jspecify.annotations.NullMarked;
