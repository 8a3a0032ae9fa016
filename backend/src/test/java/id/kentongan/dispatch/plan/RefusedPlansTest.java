package id.kentongan.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.catalogue.Entry;
import id.kentongan.region.RegionFinding;
import id.kentongan.region.RegionReport;
import id.kentongan.region.Yamls;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person wrote wrongly is refused, with the place and the reason. */
class RefusedPlansTest {

  private static final String PLAN = "code: p, name: {id: P, en: P}";

  private final RegionReport report = new RegionReport();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plans: [{PLAN, type: ship}] | entry-type",
        "plans: [{PLAN, class: ship}] | plan-class",
        "plans: [{PLAN}] | plan-subject",
        "plans: [{PLAN, type: house, class: fire}] | plan-subject",
        "plans: [{PLAN, type: house, tell: [nobody]}] | entry-agency",
        "plans: [{PLAN, type: house, ask: [damkar, nobody]}] | entry-agency",
        "plans: [{PLAN, type: house, areas: [99.01.09]}] | plan-area",
        "plans: [{PLAN, type: house, areas: [99.01]}] | entry-list",
        "plans: [{PLAN, type: house, hours: 22-5}] | plan-hours",
        "plans: [{PLAN, type: house, hours: 24:00-05:00}] | plan-hours",
        "plans: [{PLAN, type: house, hours: 05:00-05:00}] | plan-hours",
        "plans: [{PLAN, type: house, hours: {from: 5}}] | entry-list",
        "plans: [{PLAN, type: house, days: weekend}] | entry-one-of",
        "plans: [{PLAN, type: house, priority: 5}] | entry-number",
        "plans: [{PLAN, type: house, priority: [1, all]}] | entry-number",
        "plans: [{PLAN, type: house, alarm: 6}] | entry-number",
        "plans: [{PLAN, type: house, alarm: 0}] | entry-number",
        "plans: [{PLAN, type: house, send: {pump: 0}}] | entry-number",
        "plans: [{PLAN, type: house, send: {pump: 51}}] | entry-number",
        "plans: [{PLAN, type: house, send: {pump: many}}] | entry-number",
        "plans: [{PLAN, type: house, send: {Fire engine: 1}}] | plan-capability",
        "plans: [{PLAN, type: house, send: [pump]}] | entry-map",
        "plans: [{PLAN, type: house, prioritas: 1}] | entry-unknown-key",
        "plans: [{PLAN, type: house}, {PLAN, class: fire}] | twice",
        "plans: [{code: p, name: P, type: house}] | entry-wording",
        "plans: [house] | entry-list",
        "holidays: [kemarin] | plan-holiday",
        "plan: [] | entry-unknown-key",
      })
  void whatNoPlanCanBe(String plans, String reason) {
    read(plans);

    assertThat(report.findings())
        .allSatisfy(
            finding -> assertThat(finding.severity()).isEqualTo(RegionFinding.Severity.REFUSED))
        .extracting(RegionFinding::reason)
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: house | type: house",
        "type: house, priority: [1, 2] | type: house, priority: [2, 3]",
        "type: house, areas: [99.01.01, 99.01.02] | type: house, areas: [99.01.02]",
        "type: house, hours: 22:00-05:00 | type: house, hours: 04:00-06:00",
        "class: fire, days: working | class: fire, days: working",
      })
  void twoThatAreEquallySpecialForTheSameAreRefused(String one, String other) {
    readBoth(one, other);

    assertThat(report.findings()).extracting(RegionFinding::reason).containsExactly("plan-rival");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: house | class: fire",
        "type: house | type: house, alarm: 2",
        "type: house | type: house, priority: 1",
        "type: house, priority: 1 | type: house, priority: 2",
        "type: house, areas: [99.01.01] | type: house, areas: [99.01.02]",
        "type: house, areas: [99.01.01] | type: house, hours: 22:00-05:00",
        "type: house, hours: 22:00-05:00 | type: house, hours: 05:00-22:00",
        "type: house, hours: 22:00-05:00 | type: house, hours: 22:00-05:00, days: working",
      })
  void twoOfWhichOneIsMoreSpecialAreTaken(String one, String other) {
    assertThat(readBoth(one, other).plans()).hasSize(2);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void moreThanAnybodyReadsAreRefused() {
    read("plans: [" + "{PLAN, type: house},".repeat(501) + "]");

    assertThat(report.findings())
        .extracting(RegionFinding::reason)
        .containsExactly("entry-too-many");
  }

  @Test
  void aPlanIsTakenAsItIsWritten() {
    ResponsePlan plan =
        read("""
        plans: [{PLAN, type: house, priority: 1, areas: [99.01.01], hours: 22:00-05:00,
          days: working, alarm: 2, send: {pump: 2, ladder: 1}, tell: damkar, ask: [pln]}]
        """)
            .plans()
            .getFirst();

    assertThat(report.findings()).isEmpty();
    assertThat(plan.hours()).isEqualTo(new Hours(LocalTime.of(22, 0), LocalTime.of(5, 0)));
    assertThat(plan.send())
        .containsExactly(new ResponsePlan.Need("pump", 2), new ResponsePlan.Need("ladder", 1));
    assertThat(List.of(plan.priorities(), plan.areas(), plan.tell(), plan.ask()))
        .hasToString("[[1], [99.01.01], [damkar], [pln]]");
    assertThat(plan.workingDays()).isTrue();
    assertThat(plan.alarm()).isEqualTo(2);
  }

  private PlanBook readBoth(String one, String other) {
    return read(
        "plans: [{PLAN, %s}, {%s, %s}]".formatted(one, PLAN.replace("code: p", "code: q"), other));
  }

  private PlanBook read(String plans) {
    return new PlanReader(
            new PlanReader.Known(
                "house"::equals,
                "fire"::equals,
                Set.of("99.01.01", "99.01.02")::contains,
                Set.of("damkar", "pln")::contains))
        .read(
            new Entry(
                PlanReader.FILE,
                Yamls.read(plans.replace("PLAN", PLAN), report),
                PlanReader.FILE,
                report));
  }
}
