package id.kentongan.catalogue;

import java.util.Locale;

/** The same in the languages of the screens. */
public record Wording(String id, String en) {

  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : id;
  }
}
