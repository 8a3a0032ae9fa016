package id.kentongan.dispatch.choice;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.dispatch.choice.Candidate.Free;
import id.kentongan.dispatch.choice.Recommendation.Pick;
import id.kentongan.dispatch.plan.Response.Line;
import id.kentongan.fleet.CallSign;
import id.kentongan.geo.roads.Travel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is chosen for what, why, and what is missing for which cause. */
class ChoiceTest {

  private static final List<String> CAPABILITIES = List.of("pump", "ladder", "rescue", "medic");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          SITUATION                                   | NEEDED                      | UNITS                                                         | PICKED                                                    | MISSING
          the soonest, in the order of the plan       | medic 1, pump 2             | A pump 9, B pump 4, C pump 6, D medic 7, E medic 8            | D medic nearest, B pump nearest, C pump nearest           |
          of the same time by call sign               | pump 1                      | C pump 4, B pump 4, D pump 4                                  | B pump nearest                                            |
          nobody is needed                            |                             | A pump 4                                                      |                                                           |
          whoever cannot help stays                   | pump 1                      | A medic 1, B pump 4                                           | B pump onlyOne                                            |
          the only one                                | pump 1, ladder 1            | A pump 4, B pump 5, C ladder 20                               | A pump nearest, C ladder onlyOne                          |
          the only one of several that are needed     | ladder 2                    | A ladder 4                                                    | A ladder onlyOne                                          | ladder 1 none
          the only one that can come                  | ladder 1                    | A ladder 4, B ladder stale                                    | A ladder onlyOne                                          |
          its own area                                | pump 2                      | A pump 4, B pump 5 near, C pump 6 near                        | A pump nearest, B pump inArea                             |
          the only one, and of its own area           | pump 1                      | A pump 4 near                                                 | A pump onlyOne                                            |
          who can both makes room                     | ambulance 1, medic 1        | A ambulance+medic 3, B ambulance 5, C ambulance 9             | B ambulance nearest, A medic onlyOne                      |
          who can both is not kept for it             | ambulance 1, medic 1        | A ambulance+medic 3, B ambulance 9, C medic 5                 | A ambulance nearest, C medic nearest                      |
          three change places                         | pump 1, ladder 1, rescue 1  | A pump+ladder 1, B ladder+rescue 2, C pump 3                  | C pump nearest, A ladder nearest, B rescue onlyOne        |
          one serves one line                         | rescue 1, ladder 1          | A rescue+ladder 3                                             | A rescue onlyOne                                          | ladder 1 reserved
          farther, but then nothing is missing        | rescue 1, ladder 1          | A rescue+ladder 3, B rescue 29                                | B rescue nearest, A ladder onlyOne                        |
          who was sent serves already                 | pump 2                      | A pump sent, B pump 5, C pump 6                               | B pump nearest                                            |
          who was sent serves where others cannot     | ambulance 1, medic 1        | A ambulance+medic sent, B ambulance 5, C ambulance 6          | B ambulance nearest                                       |
          enough were sent                            | pump 1                      | A pump sent, B pump sent, C pump 1                            |                                                           |
          who was sent for something else             | rescue 1, ladder 1          | A rescue+ladder sent                                          |                                                           | ladder 1 reserved
          nobody has it                               | pump 1, ladder 2            | A pump 4                                                      | A pump onlyOne                                            | ladder 2 none
          silent                                      | pump 1                      | A pump stale                                                  |                                                           | pump 1 stale
          elsewhere                                   | pump 1                      | A pump assigned                                               |                                                           | pump 1 assigned
          beyond half an hour                         | pump 1                      | A pump tooFar                                                 |                                                           | pump 1 tooFar
          behind the flood                            | pump 1                      | A pump noWay                                                  |                                                           | pump 1 noWay
          out of service                              | pump 1                      | A pump unavailable                                            |                                                           | pump 1 unavailable
          gone home                                   | pump 1                      | A pump offDuty                                                |                                                           | pump 1 offDuty
          nobody knows where                          | pump 2                      | A pump noPlace, B pump offDuty                                |                                                           | pump 1 noPlace, pump 1 offDuty
          no more causes than are missing             | pump 2                      | A pump offDuty, B pump stale, C pump unavailable, D pump 4    | D pump onlyOne                                            | pump 1 stale
          each that is missing has its cause          | pump 5                      | A pump offDuty, B pump offDuty, C pump assigned, D pump 4     | D pump onlyOne                                            | pump 1 assigned, pump 2 offDuty, pump 1 none
          what keeps one is said wherever it lacks    | rescue 1, ladder 1          | A rescue+ladder stale                                         |                                                           | rescue 1 stale, ladder 1 stale
          """)
  void situations(
      String situation,
      @Nullable String needed,
      String units,
      @Nullable String picked,
      @Nullable String missing) {
    Recommendation chosen =
        Situations.choose(Situations.lines(needed), Situations.candidates(units));

    assertThat(Situations.picks(chosen)).as(situation).isEqualTo(picked == null ? "" : picked);
    assertThat(Situations.shortfalls(chosen))
        .as(situation)
        .isEqualTo(missing == null ? "" : missing);
  }

  @Test
  void aPickSaysHowSoonHowFarAndWhetherThatIsEstimated() {
    Candidate unit =
        new Candidate(
            new CallSign("DMK-02"),
            "far",
            Set.of("pump"),
            new Free(new Travel.Known(247, 1730, true)));

    assertThat(Situations.choose(Situations.lines("pump 1"), List.of(unit)).picks())
        .containsExactly(
            new Pick(new CallSign("DMK-02"), "pump", 247, 1730, Reason.ONLY_ONE, true));
  }

  /** Each way to spread the units over the lines is tried: none has more, none is sooner. */
  @Test
  void noOtherChoiceSendsMoreOrIsSooner() {
    Random random = new Random(112);
    for (int trial = 0; trial < 500; trial++) {
      List<Line> lines =
          CAPABILITIES.stream()
              .map(capability -> new Line(capability, random.nextInt(3), List.of()))
              .toList();
      List<Candidate> units =
          new ArrayList<>(IntStream.range(0, 6).mapToObj(i -> unit(i, random)).toList());
      Recommendation chosen = Situations.choose(lines, units);
      Best best = Best.of(lines, units, 0, new int[lines.size()]);

      assertThat(chosen.picks()).as("trial %d", trial).hasSize(best.count());
      assertThat(chosen.picks().stream().mapToInt(Pick::eta).sum())
          .as("trial %d", trial)
          .isEqualTo(best.seconds());
      Collections.shuffle(units, random);
      assertThat(Situations.choose(lines, units)).isEqualTo(chosen);
    }
  }

  private static Candidate unit(int number, Random random) {
    Set<String> capabilities = new HashSet<>();
    capabilities.add(CAPABILITIES.get(random.nextInt(CAPABILITIES.size())));
    capabilities.add(CAPABILITIES.get(random.nextInt(CAPABILITIES.size())));
    int seconds = random.nextInt(1800);
    return new Candidate(
        new CallSign("U-" + number),
        "far",
        capabilities,
        new Free(new Travel.Known(seconds, 1, false)));
  }

  /** The most units that can be sent, and their least time together. */
  private record Best(int count, int seconds) {

    static Best of(List<Line> lines, List<Candidate> units, int next, int[] sent) {
      if (next == units.size()) {
        return new Best(0, 0);
      }
      Best best = of(lines, units, next + 1, sent);
      for (int line = 0; line < lines.size(); line++) {
        Line asked = lines.get(line);
        if (units.get(next).can(asked.capability()) && sent[line] < asked.count()) {
          sent[line]++;
          best = best.or(of(lines, units, next + 1, sent).with(units.get(next)));
          sent[line]--;
        }
      }
      return best;
    }

    private Best with(Candidate unit) {
      Free free = (Free) unit.standing();
      return new Best(count + 1, seconds + free.travel().seconds());
    }

    private Best or(Best other) {
      return other.count > count || (other.count == count && other.seconds < seconds)
          ? other
          : this;
    }
  }
}
