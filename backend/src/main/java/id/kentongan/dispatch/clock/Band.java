package id.kentongan.dispatch.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a clock stands, with what screens show it by: a shape beside the colour. */
public enum Band {
  OK("neutral", "none"),
  NEAR("amber", "diamond"),
  OVER("red", "disc");

  private final String colour;
  private final String shape;

  Band(String colour, String shape) {
    this.colour = colour;
    this.shape = shape;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String colour() {
    return colour;
  }

  public String shape() {
    return shape;
  }
}
