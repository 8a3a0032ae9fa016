package id.kentongan.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import id.kentongan.identity.Person;
import java.util.Locale;

/** Who says how far somebody is. */
public enum Source {
  CREW,
  /** The desk of the agency that they belong to. */
  AGENCY,
  DISPATCHER,
  /** Where their device is. */
  GEOFENCE,
  /** This system, of what it did itself. */
  SYSTEM;

  static Source of(Person person) {
    return switch (person.role()) {
      case RESPONDER -> CREW;
      case AGENCY -> AGENCY;
      default -> DISPATCHER;
    };
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
