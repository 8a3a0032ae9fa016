package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a note about a place warns of, and how far around it counts. */
public enum PremiseHazard {
  DOG("dog", 100),
  /** Gas, fuel. */
  TANK("tank", 150),
  STAIRS("stairs", 100),
  /** A hydrant without water: whoever needs one looks further. */
  HYDRANT_OUT("hydrantOut", 300),
  CHEMICAL("chemical", 300),
  POWER("power", 150),
  /** A gate, a narrow lane, a code. */
  ACCESS("access", 150),
  OTHER("other", 100);

  /** Of all of them. */
  static final int FARTHEST = 300;

  private final String code;
  private final int metres;

  PremiseHazard(String code, int metres) {
    this.code = code;
    this.metres = metres;
  }

  public static Optional<PremiseHazard> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonValue
  public String code() {
    return code;
  }

  int metres() {
    return metres;
  }
}
