package id.kentongan.dispatch.choice;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a unit is picked; of several the first. Of those that are left out none would be there sooner
 * with what it is picked for: that holds for all of them.
 */
public enum Reason {
  /** No other can come with this capability. */
  ONLY_ONE("onlyOne"),
  /** Its station is in the kecamatan where it happened. */
  IN_AREA("inArea"),
  /** By time. */
  NEAREST("nearest");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** As the API has it. */
  @JsonValue
  public String code() {
    return code;
  }
}
