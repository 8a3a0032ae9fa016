package id.kentongan.geo.words;

import java.util.Locale;

/**
 * What is smaller than a street and drawn on no map: {@code rt 2}, {@code rw 3}, {@code blok c5}.
 *
 * @param kind {@code rt}, {@code rw}, {@code blok} or {@code no}
 */
record Unit(String kind, String value) {

  /** As one word, to be found by. */
  String word() {
    return kind + Letters.folded(value);
  }

  /** As it is written in an address. */
  String written() {
    String name =
        switch (kind) {
          case "blok" -> "Blok";
          case "no" -> "No.";
          default -> kind.toUpperCase(Locale.ROOT);
        };
    return name + " " + value.toUpperCase(Locale.ROOT);
  }
}
