package id.kentongan.geo.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a phrase apart, word by word; what it does not know is part of a name. */
final class PhraseReader {

  private static final Set<String> NUMBER_OF_HOUSE = Set.of("no", "nomor", "nomer", "nmr");
  private static final Set<String> BLOCK = Set.of("blok", "blk", "blog");
  private static final Set<String> KILOMETRE = Set.of("km", "kilometer", "kilo");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}[a-z]?|[a-z][0-9]{1,4}[a-z]?");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "(\\b(?:km|kilometer|kilo)\\.? ?[0-9]{1,4})[.,]([0-9]{1,3})(?![0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTER = Pattern.compile("[a-z]");
  private static final int LONGEST_ROAD = 2_000_000;

  private final List<String> said;
  private final List<String> words = new ArrayList<>();
  private final List<String> landmark = new ArrayList<>();
  private final List<String> towards = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private @Nullable String relation;
  private @Nullable String number;
  private @Nullable Integer metres;
  private boolean headed;
  private int next;

  PhraseReader(String text) {
    this.said = Letters.words(inMetres(text));
  }

  /** {@code km 12,25} is {@code km 12+250}; a comma alone would say that there are two numbers. */
  private static String inMetres(String text) {
    return DECIMALS
        .matcher(text)
        .replaceAll(found -> found.group(1) + "+" + (found.group(2) + "00").substring(0, 3));
  }

  /** Of words that say nothing only, these are the name. */
  Phrase phrase() {
    while (next < said.size()) {
      if (!(unit() || house() || kilometre() || relation() || heading() || silent())) {
        name();
      }
    }
    if (landmark.isEmpty()) {
      relation = null;
    }
    if (words.isEmpty() && landmark.isEmpty() && metres == null) {
      words.addAll(towards.isEmpty() ? said : towards);
      towards.clear();
    }
    return new Phrase(
        List.copyOf(words),
        relation,
        List.copyOf(landmark),
        List.copyOf(towards),
        List.copyOf(units),
        number,
        metres);
  }

  /** How a name is spelt in full; nobody stands in front of anything in it. */
  static Phrase name(String text) {
    PhraseReader reader = new PhraseReader(text);
    while (reader.next < reader.said.size()) {
      if (!(reader.unit() || reader.silent())) {
        reader.name();
      }
    }
    List<String> words = reader.words.isEmpty() ? reader.said : reader.words;
    return new Phrase(
        List.copyOf(words), null, List.of(), List.of(), List.copyOf(reader.units), null, null);
  }

  /** {@code rt 2}, {@code rt 2 rw 3}, {@code rt 2/3}, {@code blok c 5}. */
  private boolean unit() {
    String word = said.get(next);
    if ((word.equals("rt") || word.equals("rw")) && isNumber(next + 1)) {
      units.add(new Unit(word, said.get(next + 1)));
      next += 2;
      if (word.equals("rt") && isNumber(next)) {
        units.add(new Unit("rw", said.get(next++)));
      }
      return true;
    }
    if (BLOCK.contains(word) && (isNumber(next + 1) || isLetter(next + 1))) {
      String block = said.get(next + 1);
      boolean apart = isLetter(next + 1) && isNumber(next + 2);
      units.add(new Unit("blok", apart ? block + said.get(next + 2) : block));
      next += apart ? 3 : 2;
      return true;
    }
    return false;
  }

  private boolean house() {
    if (NUMBER_OF_HOUSE.contains(said.get(next)) && isNumber(next + 1)) {
      number = said.get(next + 1);
      next += 2;
      return true;
    }
    return false;
  }

  /** {@code km 12}, {@code km 12,25}, {@code km 12+500}. */
  private boolean kilometre() {
    if (!KILOMETRE.contains(said.get(next)) || !isFigure(next + 1)) {
      return false;
    }
    long length = 1_000L * Integer.parseInt(said.get(next + 1));
    next += 2;
    if (isFigure(next) && said.get(next).length() != 2) {
      String more = said.get(next++);
      length += Integer.parseInt(more) * (more.length() == 1 ? 100L : 1L);
    }
    metres = (int) Math.min(length, LONGEST_ROAD);
    return true;
  }

  /** At the end it is seen from nothing, and then part of a name. */
  private boolean relation() {
    boolean afterDi = said.get(next).equals("di") && next + 1 < said.size();
    String word = said.get(afterDi ? next + 1 : next);
    Map<String, String> weak = Vocabulary.relationsAfterDi();
    String found = Vocabulary.relations().get(word);
    if (found == null && afterDi) {
      found = weak.get(word);
    }
    int after = next + (afterDi ? 2 : 1);
    while (found != null && after < said.size() && isBetween(said.get(after))) {
      after++;
    }
    if (found == null || after >= said.size()) {
      return false;
    }
    words.addAll(landmark);
    landmark.clear();
    relation = found;
    headed = false;
    next = after;
    return true;
  }

  /** {@code arah bogor}; at the end it says nothing. */
  private boolean heading() {
    if (!Vocabulary.isHeading(said.get(next)) || next + 1 >= said.size()) {
      return false;
    }
    headed = true;
    next++;
    return true;
  }

  private static boolean isBetween(String word) {
    return Vocabulary.isSide(word) || Vocabulary.isSilent(word);
  }

  private boolean silent() {
    if (Vocabulary.isSilent(said.get(next))) {
      next++;
      return true;
    }
    return false;
  }

  private void name() {
    String word = said.get(next++);
    String pair = next < said.size() ? Vocabulary.inFull().get(word + "+" + said.get(next)) : null;
    if (pair != null) {
      next++;
    }
    String full = pair != null ? pair : Vocabulary.inFull().getOrDefault(word, word);
    (headed ? towards : relation == null ? words : landmark)
        .addAll(Arrays.asList(full.split(" ", -1)));
  }

  private boolean isNumber(int at) {
    return at < said.size() && NUMBER.matcher(said.get(at)).matches();
  }

  private boolean isLetter(int at) {
    return at < said.size() && LETTER.matcher(said.get(at)).matches();
  }

  private boolean isFigure(int at) {
    return at < said.size() && Letters.isNumber(said.get(at)) && said.get(at).length() <= 4;
  }
}
