package id.kentongan.agency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom an agency is reached by.
 *
 * @param agency its code
 * @param name of the desk or person
 * @param phone as it is dialled, without separators
 * @param alert how it is told
 */
public record Contact(String agency, Kind kind, String name, String phone, Alert alert) {

  /** Who that is. */
  public enum Kind {
    /** Who is on duty, and acknowledges. */
    DUTY("duty"),
    /** Who leads the agency, and is told when nobody acknowledges. */
    HEAD("head");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As files and the API have it. */
    @JsonValue
    public String code() {
      return code;
    }

    static Optional<Kind> find(String code) {
      return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
  }

  /** By what a contact is told. */
  public enum Alert {
    /** A short message. */
    SMS("sms"),
    /** The dispatcher rings. */
    PHONE("phone");

    private final String code;

    Alert(String code) {
      this.code = code;
    }

    /** As files and the API have it. */
    @JsonValue
    public String code() {
      return code;
    }

    static Optional<Alert> find(String code) {
      return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
  }
}
