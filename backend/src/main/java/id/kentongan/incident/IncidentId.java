package id.kentongan.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Our name of an incident; people use its number. */
public record IncidentId(@JsonValue UUID value) {

  static IncidentId random() {
    return new IncidentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
