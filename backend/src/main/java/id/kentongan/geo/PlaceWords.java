package id.kentongan.geo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the name of a place in one way, however people write it: abbreviations in full, spelling
 * of before 1972 as of today, without punctuation and without what says only what kind of thing it
 * is. Names that are searched and names that are found both go through it.
 */
final class PlaceWords {

  private static final int MOST_WORDS = 12;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[a-z]?[0-9]+[a-z]?|[a-z]");

  /** Words that are in so many names that they tell nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "jl",
          "jln",
          "jalan",
          "kel",
          "kelurahan",
          "kec",
          "kecamatan",
          "ds",
          "desa",
          "di",
          "dekat",
          "depan",
          "samping",
          "sebelah",
          "seberang");

  /**
   * Words that take the next one away with them: no map of ours has doors or neighbourhood units.
   */
  private static final Set<String> NUMBERED =
      Set.of("no", "nomor", "nomer", "rt", "rw", "blok", "blk");

  private static final Pattern UNIT = Pattern.compile("(rt|rw|no|blok)[0-9]+[a-z]?");

  private static final Map<String, String> IN_FULL =
      Map.ofEntries(
          Map.entry("gg", "gang"),
          Map.entry("kp", "kampung"),
          Map.entry("kmp", "kampung"),
          Map.entry("kampong", "kampung"),
          Map.entry("perum", "perumahan"),
          Map.entry("prm", "perumahan"),
          Map.entry("komp", "kompleks"),
          Map.entry("komplek", "kompleks"),
          Map.entry("dsn", "dusun"),
          Map.entry("kab", "kabupaten"),
          Map.entry("rs", "rumah sakit"),
          Map.entry("rsu", "rumah sakit umum"),
          Map.entry("rsud", "rumah sakit umum daerah"),
          Map.entry("rsia", "rumah sakit ibu anak"),
          Map.entry("pkm", "puskesmas"),
          Map.entry("sdn", "sd negeri"),
          Map.entry("smpn", "smp negeri"),
          Map.entry("sman", "sma negeri"),
          Map.entry("smkn", "smk negeri"),
          Map.entry("mtsn", "mts negeri"),
          Map.entry("smu", "sma"),
          Map.entry("jend", "jenderal"),
          Map.entry("jendral", "jenderal"),
          Map.entry("letjen", "letnan jenderal"),
          Map.entry("kapt", "kapten"),
          Map.entry("kol", "kolonel"),
          Map.entry("h", "haji"),
          Map.entry("hj", "hajah"),
          Map.entry("kh", "kyai haji"),
          Map.entry("kiai", "kyai"),
          Map.entry("mesjid", "masjid"),
          Map.entry("mushola", "musala"),
          Map.entry("musholla", "musala"),
          Map.entry("musolla", "musala"),
          Map.entry("psr", "pasar"),
          Map.entry("lap", "lapangan"),
          Map.entry("st", "stasiun"),
          Map.entry("pom", "spbu"),
          Map.entry("simp", "simpang"),
          Map.entry("persimpangan", "simpang"),
          Map.entry("perempatan", "simpang"),
          Map.entry("prapatan", "simpang"),
          Map.entry("pertigaan", "simpang"));

  private PlaceWords() {}

  /** The words that count, in their order; as they stand if none would be left. */
  static List<String> of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> written =
        NO_WORD
            .splitAsStream(plain.toLowerCase(Locale.ROOT).replace("pom bensin", "spbu"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    List<String> telling = telling(written);
    return (telling.isEmpty() ? written : telling)
        .stream().flatMap(word -> List.of(inFull(word).split(" ")).stream()).toList();
  }

  static String line(String text) {
    return String.join(" ", of(text));
  }

  private static List<String> telling(List<String> written) {
    List<String> telling = new ArrayList<>();
    boolean counted = false;
    for (String word : written) {
      boolean number = NUMBER.matcher(word).matches();
      if (NUMBERED.contains(word)) {
        counted = true;
      } else if (!(counted && number) && !UNIT.matcher(word).matches() && !SILENT.contains(word)) {
        telling.add(word);
        counted = false;
      }
    }
    return telling;
  }

  private static String inFull(String word) {
    String full = IN_FULL.getOrDefault(word, word);
    return full.replace("oe", "u").replace("dj", "j").replace("tj", "c");
  }
}
