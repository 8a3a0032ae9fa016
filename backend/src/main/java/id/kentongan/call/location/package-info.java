/** What callers' telephones and networks say of where they are, read with suspicion. */
@NullMarked
package id.kentongan.call.location;

import org.jspecify.annotations.NullMarked;
