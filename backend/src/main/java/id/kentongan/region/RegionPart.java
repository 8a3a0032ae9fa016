package id.kentongan.region;

/**
 * Takes some of what a region brings: a bean in each module that does.
 *
 * <p>Of all parts first every one checks; only if none refuses anything, every one takes, all in
 * one transaction. {@code @Order} says who goes first.
 */
public interface RegionPart {

  /** Reports what would be refused or passed over, and why. Changes nothing. */
  void check(RegionFiles files, RegionReport report);

  /**
   * Stores what was checked, under the version of this import; what the database held for former
   * versions stays or goes as the module sees fit. Runs in the transaction of the import: until it
   * commits nobody sees any of it, and if anything throws nothing happened.
   */
  void take(RegionFiles files, RegionImport run);
}
