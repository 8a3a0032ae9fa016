package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bare word in a region's YAML is. */
class YamlFileTest {

  private final RegionReport report = new RegionReport();

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "no", "on", "off", "Yes", "NO", "y", "2026-12-01", "12:30", "010", "1_000"})
  void isTextUnlessItIsATruthValueOrANumber(String word) {
    assertThat(Yamls.read("a: " + word, report)).containsEntry("a", word);
    assertThat(Yamls.read(word + ": a", report)).containsEntry(word, "a");
  }

  @Test
  void truthNumbersAndNothingAreWhatTheyLookLike() {
    assertThat(Yamls.read("{a: true, b: false, c: 12, d: -3, e: 32.76, f: [x, 1]}", report))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", true, "b", false, "c", 12, "d", -3, "e", 32.76, "f", List.of("x", 1)));
    assertThat(Yamls.read("{a: null, b: ~}\n", report).values()).containsOnlyNulls();
    assertThat(Yamls.read("a:\nb: \"\"\n", report)).containsEntry("a", null).containsEntry("b", "");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aTruthValueMayStillBeWrittenAsBefore() {
    assertThat(Yamls.read("{a: yes, b: no, c: true, d: maybe}", report).values())
        .map(RegionFiles::truth)
        .containsExactlyInAnyOrder(
            Optional.of(true), Optional.of(false), Optional.of(true), Optional.empty());
  }

  @Test
  void anAliasIsRefused() {
    Yamls.read("a: &x [1]\nb: *x\nc: {<<: *x}\n", report);

    assertThat(report.isRefused()).isTrue();
  }
}
