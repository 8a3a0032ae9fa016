@NullMarked
package id.kentongan.incident;

import org.jspecify.annotations.NullMarked;
