package id.kentongan.geo.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters and figures: a text cut into words, and a word spelt as it sounds. */
final class Letters {

  /** Words; nobody says more of a place, and a novel is no question. */
  private static final int MOST_WORDS = 24;

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What a number is written together with: {@code rt02}, {@code km12}. */
  private static final Pattern GLUED =
      Pattern.compile("(rt|rw|no|nomor|km|blok|blk|jl|jln|gg)([0-9]+[a-z]?)");

  private static final Pattern ROMAN = Pattern.compile("(x{0,3}(?:ix|iv|v?i{0,3}))([a-d]?)");

  /** Spellings of one sound: of before 1972, of Arabic names, of whoever writes by ear. */
  private static final List<String[]> SOUNDS =
      List.of(
          new String[] {"oe", "u"},
          new String[] {"dj", "j"},
          new String[] {"tj", "c"},
          new String[] {"kh", "k"},
          new String[] {"sy", "s"},
          new String[] {"sh", "s"},
          new String[] {"dh", "d"},
          new String[] {"th", "t"},
          new String[] {"dz", "z"},
          new String[] {"ph", "f"},
          new String[] {"ck", "k"});

  private Letters() {}

  /** The first words of a text, in small letters without marks; an apostrophe cuts no word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = plain(text) + " ";
    for (int i = 0; i < plain.length() && words.size() < MOST_WORDS; i++) {
      char c = plain.charAt(i);
      if (isFigure(c) || (c >= 'a' && c <= 'z')) {
        word.append(c);
      } else if (!word.isEmpty() && c != '\'' && c != '`') {
        add(word.toString(), words);
        word.setLength(0);
      }
    }
    return words;
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ASCII.matcher(lower).matches()
        ? lower
        : MARKS
            .matcher(Normalizer.normalize(lower.replace('’', '\''), Normalizer.Form.NFKD))
            .replaceAll("");
  }

  private static void add(String word, List<String> words) {
    boolean mixed = word.charAt(0) > '9' && word.chars().anyMatch(c -> c <= '9');
    Matcher glued = GLUED.matcher(word);
    if (mixed && glued.matches()) {
      words.add(glued.group(1));
      words.add(glued.group(2));
    } else {
      words.add(word);
    }
  }

  static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> isFigure((char) c));
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * As it sounds: {@code Moesholla} and {@code musola} are one, and so are {@code 3}, {@code 03},
   * {@code III} and {@code tiga}.
   */
  static String folded(String said) {
    String word = Vocabulary.inFigures(roman(said));
    if (isNumber(word)) {
      String bare = word.replaceFirst("^0+(?=.)", "");
      return bare.substring(0, Math.min(9, bare.length()));
    }
    String folded = word;
    for (String[] sound : SOUNDS) {
      folded = folded.replace(sound[0], sound[1]);
    }
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = one(folded.charAt(i));
      boolean again = !letters.isEmpty() && letters.charAt(letters.length() - 1) == c;
      if (!again || isFigure(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** {@code xiib} is 12b. */
  private static String roman(String word) {
    Matcher figures = ROMAN.matcher(word);
    if (!figures.matches() || figures.group(1).isEmpty()) {
      return word;
    }
    String tens = figures.group(1);
    int value = 0;
    for (int i = 0; i < tens.length(); i++) {
      int figure = valueOf(tens.charAt(i));
      boolean less = i + 1 < tens.length() && figure < valueOf(tens.charAt(i + 1));
      value += less ? -figure : figure;
    }
    return value + figures.group(2);
  }

  private static int valueOf(char figure) {
    return figure == 'x' ? 10 : figure == 'v' ? 5 : 1;
  }

  private static char one(char letter) {
    return switch (letter) {
      case 'y' -> 'i';
      case 'q' -> 'k';
      case 'v' -> 'f';
      case 'z' -> 's';
      default -> letter;
    };
  }
}
