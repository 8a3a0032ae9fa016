package id.kentongan.catalogue;

import id.kentongan.region.PageEdits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as it was once in force.
 *
 * @param by who imported or edited it
 * @param note why it was edited; null if it came with a region's files
 */
public record CatalogueVersion(
    long version, Instant at, String by, @Nullable String note, Catalogue catalogue)
    implements PageEdits.Newest {

  /** Without what it says. */
  public record Head(long version, Instant at, String by, @Nullable String note) {}

  Head head() {
    return new Head(version, at, by, note);
  }
}
