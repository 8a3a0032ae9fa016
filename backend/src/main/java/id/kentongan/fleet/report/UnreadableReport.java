package id.kentongan.fleet.report;

/** What a device sent is no report of where it is, and never will be. */
public final class UnreadableReport extends RuntimeException {

  private final String field;

  /**
   * @param field what is missing or wrong, as the sender calls it; never what stood in it
   */
  UnreadableReport(String field) {
    super(field);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
