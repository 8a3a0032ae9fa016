package id.kentongan.geo.words;

import java.util.stream.Collectors;

/** One spelling for all that a street may be written as. */
public final class StreetKey {

  private StreetKey() {}

  public static String of(String name) {
    return PhraseReader.name(name).words().stream()
        .map(Letters::folded)
        .collect(Collectors.joining(" "));
  }
}
