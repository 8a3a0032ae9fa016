package id.kentongan.incident;

import java.util.Locale;

/**
 * What an incident can be.
 *
 * @param group the class that it belongs to
 * @param priority 1 (life in danger now) to 4 (no emergency), until somebody knows better
 * @param restricted only those who handle such an incident see it
 */
public record IncidentType(String code, Name name, Group group, int priority, boolean restricted) {

  /** A class of types. */
  public record Group(String code, Name name) {}

  /** In the languages of the screens. */
  public record Name(String indonesian, String english) {

    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? english : indonesian;
    }
  }
}
