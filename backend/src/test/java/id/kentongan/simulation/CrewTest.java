package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.simulation.PlannedUnit.Manner;
import id.kentongan.simulation.Word.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrewTest {

  private static final Order FIRST = new Order("first", Town.FIRE);
  private static final Order SECOND = new Order("second", Town.SHOP);

  @Test
  void aCrewThatBringsSomebodySaysEveryStepInItsTime() {
    Crew crew = crew(Town.manner(null, true));

    assertThat(words(crew, FIRST, 0, 300, true))
        .containsExactly(
            new Word("first", Step.ACKNOWLEDGED, null, 5),
            new Word("first", Step.EN_ROUTE, null, 15),
            new Word("first", Step.ON_SCENE, null, 16),
            new Word("first", Step.TRANSPORTING, null, 76),
            new Word("first", Step.AT_HOSPITAL, null, 77),
            new Word("first", Step.CLEARED, null, 97));
    assertThat(crew.step()).isEmpty();
  }

  @Test
  void whoBringsNobodyIsClearOnTheScene() {
    assertThat(words(crew(Town.manner(null, false)), FIRST, 0, 300, true))
        .extracting(Word::step)
        .containsExactly(Step.ACKNOWLEDGED, Step.EN_ROUTE, Step.ON_SCENE, Step.CLEARED);
  }

  @Test
  void nobodyIsOnTheSceneBeforeTheyAreThere() {
    Crew crew = crew(Town.manner(null, true));

    assertThat(words(crew, FIRST, 0, 300, false)).hasSize(2);
    assertThat(crew.step()).contains(Step.EN_ROUTE);
    assertThat(words(crew, FIRST, 300, 301, true))
        .containsExactly(new Word("first", Step.ON_SCENE, null, 300));
  }

  @Test
  void whoRefusesSaysWhyAndIsFree() {
    Crew crew = crew(Town.manner("Ban kempis", true));

    assertThat(words(crew, FIRST, 0, 300, true))
        .containsExactly(new Word("first", Step.REFUSED, "Ban kempis", 5));
    assertThat(crew.step()).isEmpty();
    assertThat(crew.order()).isEmpty();
  }

  @Test
  void aCrewThatIsCalledBackSaysNothingMore() {
    Crew crew = crew(Town.manner(null, true));
    words(crew, FIRST, 0, 20, false);

    assertThat(words(crew, null, 20, 300, true)).isEmpty();
    assertThat(crew.step()).isEmpty();
  }

  @Test
  void whoeverIsSentElsewhereBeginsAgainInTheNextManner() {
    Crew crew = crew(Town.manner(null, true), Town.manner("Pengemudi sakit", true));
    words(crew, FIRST, 0, 20, false);

    assertThat(words(crew, SECOND, 20, 300, true))
        .containsExactly(new Word("second", Step.REFUSED, "Pengemudi sakit", 25));
    assertThat(words(crew, FIRST, 300, 320, false))
        .extracting(Word::step)
        .containsExactly(Step.ACKNOWLEDGED, Step.EN_ROUTE);
  }

  private static Crew crew(Manner... manners) {
    return new Crew(List.of(manners));
  }

  private static List<Word> words(
      Crew crew, @Nullable Order order, int from, int until, boolean there) {
    List<Word> words = new ArrayList<>();
    for (int second = from; second < until; second++) {
      crew.act(order, second, there).ifPresent(words::add);
    }
    return words;
  }
}
