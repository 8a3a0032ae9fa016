@NullMarked
package id.kentongan.shared;

import org.jspecify.annotations.NullMarked;
