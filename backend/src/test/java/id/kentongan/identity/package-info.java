@NullMarked
package id.kentongan.identity;

import org.jspecify.annotations.NullMarked;
