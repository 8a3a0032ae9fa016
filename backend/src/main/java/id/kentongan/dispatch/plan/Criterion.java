package id.kentongan.dispatch.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * By what a plan is meant for a situation. The higher ones decide before all lower ones together,
 * so that of two plans the more special one counts.
 */
public enum Criterion {
  TYPE("type", 32),
  CLASS("class", 0),
  KELURAHAN("kelurahan", 16),
  KECAMATAN("kecamatan", 8),
  HOURS("hours", 4),
  WORKING_DAY("workingDay", 2),
  PRIORITY("priority", 1);

  private final String code;
  private final int weight;

  Criterion(String code, int weight) {
    this.code = code;
    this.weight = weight;
  }

  @JsonValue
  public String code() {
    return code;
  }

  int weight() {
    return weight;
  }
}
