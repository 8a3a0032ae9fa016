package id.kentongan.call;

import java.util.Arrays;

/** Who says where a caller is. */
enum FixSource {
  /** The caller's network, with the call. */
  PIDF_LO("pidfLo", false),
  /** The caller's network, asked at the address that came with the call. */
  PIDF_LO_REFERENCE("pidfLoReference", false),
  /** The caller's telephone, by itself. */
  AML("aml", false),
  /** The caller's browser, by the link that was sent. */
  CALLER_LINK("callerLink", false),
  /** A person, in words or coordinates. */
  TYPED("typed", true),
  /** A person, who pointed at it. */
  MAP("map", true),
  CELL("cell", false),
  DEVICE("device", false);

  private final String code;
  private final boolean told;

  FixSource(String code, boolean told) {
    this.code = code;
    this.told = told;
  }

  /** As the database and the screens have it. */
  String code() {
    return code;
  }

  /** Whether a person says so. */
  boolean told() {
    return told;
  }

  static FixSource of(String code) {
    return Arrays.stream(values())
        .filter(source -> source.code.equals(code))
        .findFirst()
        .orElseThrow();
  }
}
