package id.kentongan.geo.osm;

import java.io.IOException;

/** A file that is not what its name says, or not all of it. */
public final class BrokenOsmFile extends IOException {

  /** Why, so that a log line and a report can tell them apart. */
  public enum Fault {
    /** Ends too early. */
    CUT,
    /** Cannot be read as what it claims to be. */
    GARBLED,
    /** Elements do not come in the order nodes, ways, relations, each by rising id. */
    UNSORTED
  }

  private final Fault fault;

  BrokenOsmFile(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  BrokenOsmFile(Fault fault, String message, Exception cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
