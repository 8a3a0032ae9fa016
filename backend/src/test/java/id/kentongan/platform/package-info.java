@NullMarked
package id.kentongan.platform;

import org.jspecify.annotations.NullMarked;
