@NullMarked
package id.kentongan.catalogue;

import org.jspecify.annotations.NullMarked;
