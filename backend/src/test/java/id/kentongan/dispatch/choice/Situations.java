package id.kentongan.dispatch.choice;

import id.kentongan.dispatch.choice.Candidate.Free;
import id.kentongan.dispatch.choice.Candidate.Kept;
import id.kentongan.dispatch.choice.Candidate.Sent;
import id.kentongan.dispatch.choice.Candidate.Standing;
import id.kentongan.dispatch.plan.Response.Line;
import id.kentongan.fleet.CallSign;
import id.kentongan.geo.roads.Travel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Situations as a table has them, and what is chosen in them. */
final class Situations {

  private static final String NEAR = "near";

  private Situations() {}

  /** E.g. {@code pump 2, ladder 1}. */
  static List<Line> lines(@Nullable String text) {
    return parts(text)
        .map(words -> new Line(words[0], Integer.parseInt(words[1]), List.of()))
        .toList();
  }

  /**
   * E.g. {@code A pump 4, B pump+ladder 6 near, C pump stale, D ladder sent}: call sign, what it
   * can, minutes of its way or what keeps it, whether its station is near.
   */
  static List<Candidate> candidates(@Nullable String text) {
    return parts(text)
        .map(words ->
            new Candidate(
                new CallSign(words[0]),
                words.length > 3 ? words[3] : "far",
                Set.of(words[1].split("\\+")),
                standing(words[2])))
        .toList();
  }

  private static Standing standing(String text) {
    if (text.equals("sent")) {
      return new Sent();
    }
    if (text.matches("[0-9]+")) {
      int minutes = Integer.parseInt(text);
      return new Free(new Travel.Known(60 * minutes, 500 * minutes, false));
    }
    return Stream.of(Cause.values())
        .filter(cause -> cause.code().equals(text))
        .<Standing>map(Kept::new)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String[]> parts(@Nullable String text) {
    return text == null ? Stream.of() : Stream.of(text.split(", *")).map(part -> part.split(" "));
  }

  static Recommendation choose(List<Line> lines, List<Candidate> candidates) {
    return new Choice(lines, candidates).recommendation(NEAR::equals);
  }

  /** E.g. {@code A pump nearest, B ladder onlyOne}. */
  static String picks(Recommendation chosen) {
    return chosen.picks().stream()
        .map(pick -> pick.unit() + " " + pick.capability() + " " + pick.reason().code())
        .collect(Collectors.joining(", "));
  }

  /** E.g. {@code pump 1 stale, pump 2 none}. */
  static String shortfalls(Recommendation chosen) {
    return chosen.shortfalls().stream()
        .map(each -> each.capability() + " " + each.missing() + " " + each.cause().code())
        .collect(Collectors.joining(", "));
  }
}
