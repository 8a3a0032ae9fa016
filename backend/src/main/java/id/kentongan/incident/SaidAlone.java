package id.kentongan.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what only one of several people said: the pieces of a narrative with a word, or a figure,
 * that is in nobody else's. Fifty people say that it burns; one says that there is a gas tank.
 */
final class SaidAlone {

  private static final int LONGEST = 200;
  private static final int MOST = 20;
  private static final Pattern BETWEEN =
      Pattern.compile("[.;:!?,\\n·—]+|\\s(?:dan|tapi|tetapi|lalu|terus|and|but|then)\\s");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}+");
  private static final Pattern PARTICLE = Pattern.compile("(?<=\\p{L}{3})(?:nya|lah|kah|pun)$");

  /** Words that tell nothing by themselves. */
  private static final Set<String> FILLERS =
      Set.copyOf(
          List.of(
              ("ada adalah agar akan aku anda atau bahwa bapak baru beliau bisa bu cepat dari dengan di"
                      + " dia ditanya ini itu iya jadi jangan juga kalau kami kata katanya ke kejadian kita"
                      + " lagi lapor mas masih mau mbak mereka mohon oleh pada pak para pelapor penelepon"
                      + " saat saja sama sampai sana sangat saya sebuah sedang segera sekarang sekali seperti"
                      + " sini situ sudah tadi tahu telah telepon tentang tolong untuk warga ya yang"
                      + " a an are at be by for from he in is it of on she that the there they this to was we"
                      + " with you")
                  .split(" ")));

  private final List<String> narratives;
  private final Map<String, Integer> tellers = new HashMap<>();

  /** Whatever each of them said, in order; who said nothing is there too. */
  SaidAlone(List<String> narratives) {
    this.narratives = narratives;
    for (String narrative : narratives) {
      words(narrative).forEach(word -> tellers.merge(word, 1, Integer::sum));
    }
  }

  /** Nothing if there is nobody else who could have said it. */
  List<String> by(int teller) {
    String narrative = narratives.get(teller);
    if (narratives.size() < 2) {
      return List.of();
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : BETWEEN.split(narrative)) {
      if (pieces.size() < MOST
          && words(piece).stream().anyMatch(word -> tellers.getOrDefault(word, 0) == 1)) {
        pieces.add(piece.strip().substring(0, Math.min(LONGEST, piece.strip().length())));
      }
    }
    return pieces;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .map(word -> PARTICLE.matcher(word).replaceFirst(""))
        .filter(word -> !FILLERS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
