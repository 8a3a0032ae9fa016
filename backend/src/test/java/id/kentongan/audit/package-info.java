@NullMarked
package id.kentongan.audit;

import org.jspecify.annotations.NullMarked;
