package id.kentongan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.region.RegionFinding;
import id.kentongan.region.RegionReport;
import id.kentongan.region.Yamls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person wrote wrongly is refused, with the place and the reason. */
class RefusedCatalogueTest {

  private static final String TYPES =
      """
      classes: [{code: a, name: {id: A, en: A}, responsible: [damkar],
        types: [{code: x, name: {id: X, en: X}, priority: 1}]}]
      """;
  private static final String QUESTION = "code: q, ask: {id: Q, en: Q}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classes: [] | entry-list",
        "classes: [{code: a, name: {id: A, en: A}, responsible: [nobody],"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1}]}] | entry-agency",
        "classes: [{code: a, name: {id: A}, types: [{code: x, name: {id: X, en: X}, priority: 1}]}]"
            + " | entry-wording",
        "classes: [{code: a, name: {id: A, en: =1+1},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1}]}] | entry-wording",
        "classes: [{code: a, name: {id: A, en: A},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 5}]}] | entry-number",
        "classes: [{code: a, name: {id: A, en: A},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1, restricted: maybe}]}]"
            + " | entry-flag",
        "classes: [{code: a, name: {id: A, en: A},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1, prioritas: 2}]}]"
            + " | entry-unknown-key",
        "classes: [{code: a, name: {id: A, en: A},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1},"
            + " {code: x, name: {id: X, en: X}, priority: 1}]}] | twice",
        "classes: [{code: A b, name: {id: A, en: A},"
            + " types: [{code: x, name: {id: X, en: X}, priority: 1}]}] | type-code",
      })
  void ofTheTypes(String types, String reason) {
    assertThat(found(types, "{}", "{}")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "universal: [{code: q}] | entry-wording",
        "universal: [{QUESTION, kind: guess}] | entry-one-of",
        "universal: [{QUESTION, kind: choice}] | entry-list",
        "universal: [{QUESTION, rules: [{when: maybe, raises: 1}]}] | entry-when",
        "universal: [{QUESTION, rules: [{raises: 1}]}] | entry-when",
        "universal: [{QUESTION, rules: [{when: '>3', raises: 1}]}] | entry-when",
        "universal: [{QUESTION, rules: [{when: yes, raises: 5}]}] | entry-number",
        "universal: [{QUESTION, rules: [{when: yes, opens: nowhere}]}] | entry-card",
        "universal: [{QUESTION, rules: [{when: yes, guide: none}]}] | entry-guide",
        "universal: [{QUESTION, only: q=yes}] | entry-only",
        "universal: [{QUESTION}, {code: r, ask: {id: R, en: R}, only: [q=yes, x=no]}] | entry-only",
        "universal: [{QUESTION, rule: [{when: yes}]}] | entry-unknown-key",
        "universal: [{QUESTION}, {QUESTION}] | twice",
        "cards: [{code: c, name: {id: C, en: C}, types: [y]}] | entry-type",
        "cards: [{code: c, name: {id: C, en: C}, types: [x]}, {code: d, name: {id: D, en: D},"
            + " types: [x]}] | entry-type-twice",
        "cards: [{code: universal, name: {id: C, en: C}}] | twice",
        "cards: [{code: c, name: {id: C, en: C}, advice: [{say: {id: S, en: S}, kind: legal}]}]"
            + " | entry-one-of",
        "cards: [{code: c, name: {id: C, en: C}, advice: [{say: {id: S, en: S},"
            + " approved: {by: dr. A, on: kemarin}}]}] | entry-date",
        "guides: [{code: cpr, name: {id: C, en: C}, perMinute: 300}] | entry-number",
        "cards: yes | entry-list",
      })
  void ofTheCards(String cards, String reason) {
    assertThat(found(TYPES, cards.replace("QUESTION", QUESTION), "{}")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "types: {y: [api]} | entry-type",
        "types: {x: [{a: b}]} | entry-list",
        "synonyms: [a] | entry-map",
        "synonyms: {jv: {omah: [rumah]}} | entry-text",
        "urgent: [{priority: 0, words: [a]}] | entry-number",
        "negation: [tidak] | entry-unknown-key",
      })
  void ofTheWords(String words, String reason) {
    assertThat(found(TYPES, "{}", words)).contains(reason);
  }

  @Test
  void anApprovalIsTakenAsItIsWritten() {
    RegionReport report = new RegionReport();
    String cards =
        """
        cards: [{code: no, name: {id: C, en: C}, questions: [{code: on, ask: {id: Q, en: Q},
          rules: [{when: no, raises: 1}]}], advice: [{say: {id: S, en: S}, kind: medical,
          only: on=no, approved: {by: "dr. Nama, PSC 119", on: 2026-12-01}}]}]
        """;
    Catalogue.Card card =
        new CatalogueReader(report)
            .read(yaml(TYPES), yaml(cards), Map.of(), Set.of("damkar")::contains)
            .intake()
            .cards()
            .getFirst();

    assertThat(report.findings()).isEmpty();
    assertThat(card.code()).isEqualTo("no");
    assertThat(card.questions().getFirst().raises("no")).hasValue(1);
    assertThat(card.advice().getFirst().only()).containsExactly("on=no");
    assertThat(card.advice().getFirst().approved())
        .isEqualTo(new Advice.Approval("dr. Nama, PSC 119", "2026-12-01"));
  }

  @Test
  void aTypeForWhichNobodyIsResponsibleIsTakenAndSaid() {
    RegionReport report =
        read(
            """
            classes: [{code: a, name: {id: A, en: A},
              types: [{code: x, name: {id: X, en: X}, priority: 1}]}]
            """,
            "{}",
            "{}");

    assertThat(report.isRefused()).isFalse();
    assertThat(report.findings()).extracting(RegionFinding::reason).containsExactly("entry-nobody");
  }

  @Test
  void aFindingSaysWhatItIsOf() {
    RegionReport report = read(TYPES, "universal: [{" + QUESTION + ", kind: guess}]", "{}");

    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().file()).isEqualTo(CardsReader.FILE);
          assertThat(finding.arguments()).containsEntry("value", "q").containsEntry("key", "kind");
        });
  }

  private static List<String> found(String types, String cards, String words) {
    return read(types, cards, words).findings().stream().map(RegionFinding::reason).toList();
  }

  private static RegionReport read(String types, String cards, String words) {
    RegionReport report = new RegionReport();
    new CatalogueReader(report)
        .read(yaml(types), yaml(cards), yaml(words), Set.of("damkar")::contains);
    return report;
  }

  private static Map<?, ?> yaml(String text) {
    return Yamls.read(text, new RegionReport());
  }
}
