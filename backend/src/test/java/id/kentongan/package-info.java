@NullMarked
package id.kentongan;

import org.jspecify.annotations.NullMarked;
