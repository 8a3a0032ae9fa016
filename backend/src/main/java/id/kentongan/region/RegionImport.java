package id.kentongan.region;

/** An import under way, as the parts see it. */
public interface RegionImport {

  /** Grows with every import; the newest that was committed is in force. */
  long version();

  /** What is imported. */
  Region region();

  /**
   * How far the part is that takes just now.
   *
   * @param total in the same unit; 0 if unknown
   */
  void progress(long done, long total);

  /** For what is noticed only now and passed over; refusing is for the check. */
  RegionReport report();
}
