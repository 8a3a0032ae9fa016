package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person says a call was. */
public enum Disposition {
  EMERGENCY("emergency"),
  NON_EMERGENCY("nonEmergency"),
  INFORMATION("information"),
  PRANK("prank"),
  SILENT("silent"),
  WRONG_NUMBER("wrongNumber"),
  REFERRED("referred"),
  ABANDONED("abandoned"),
  OUT_OF_AREA("outOfArea"),
  TEST("test");

  private final String code;

  Disposition(String code) {
    this.code = code;
  }

  public static Optional<Disposition> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonValue
  public String code() {
    return code;
  }
}
