package id.kentongan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.catalogue.Catalogue.Card;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the sample region ships: the whole national tree, its agencies and the twelve cards. */
class SampleCatalogueTest {

  private final RegionReport report = new RegionReport();
  private final Catalogue catalogue =
      new CatalogueReader(report)
          .read(
              SampleFiles.TYPES,
              SampleFiles.CARDS,
              SampleFiles.WORDS,
              SampleFiles.AGENCIES::contains);

  @Test
  void itIsTakenWithoutAFinding() {
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fire, 'buildingFire marketOrFactoryFire vehicleFire landFire gasLeak shortCircuit hazardousMaterial'",
    "accident, 'trafficAccident hitAndRun trainAccident waterTransportAccident workAccident drowning fallFromHeight trapped'",
    "medical, 'cardiacArrest breathingDifficulty stroke unconscious bleeding childbirth poisoning snakeBite suicideAttempt patientTransport deceased otherMedical'",
    "disaster, 'flood flashFlood landslide earthquake tsunami whirlwind eruption drought coastalFlood fallenTree'",
    "crime, 'robbery burglary streetRobbery assault kidnapping murder bodyFound bombThreat narcotics'",
    "riot, 'brawl massClash violentProtest'",
    "violence, 'domesticViolence childAbuse sexualViolence neglectedChild missingChild'",
    "publicOrder, 'illegalRacing disturbance obstruction alcohol blockedParking'",
    "other, 'powerHazard transformerExplosion streetLightOut trafficLightOut hangingCable brokenPipe oilSpill roadCollapse stuckLift lockOrRing mentalCrisis sickHomeless silentCall missingPerson'",
    "animal, 'snake monitorLizard hornets monkey rabidDog crocodile livestockInWell'",
  })
  void aClassHasItsSubtypes(String group, String types) {
    assertThat(catalogue.types().filter(type -> type.group().code().equals(group)))
        .extracting(IncidentType::code)
        .containsExactly(types.split(" "));
  }

  @Test
  void thereAreTenClasses() {
    assertThat(catalogue.classes()).hasSize(10);
  }

  @Test
  void eachTypeHasSomebodyWhoActsAndIsSaidInBothLanguages() {
    assertThat(catalogue.types())
        .allSatisfy(type -> {
          assertThat(type.responsible()).as(type.code()).isNotEmpty();
          assertThat(type.name().id()).isNotEqualTo(type.code());
          assertThat(type.name().en()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "buildingFire, 'damkar'",
    "landFire, 'damkar bpbd kehutanan'",
    "trafficAccident, 'polres psc119'",
    "drowning, 'basarnas bpbd damkar'",
    "stroke, 'psc119'",
    "flood, 'bpbd'",
    "fallenTree, 'dlh damkar'",
    "robbery, 'polres'",
    "domesticViolence, 'dp3a polres'",
    "illegalRacing, 'satpolpp'",
    "powerHazard, 'pln damkar'",
    "hangingCable, 'pupr'",
    "mentalCrisis, 'dinsos satpolpp'",
    "snake, 'damkar'",
  })
  void aTypeIsItsAgencysOrThatOfItsClass(String type, String agencies) {
    assertThat(type(type).responsible()).containsExactly(agencies.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "buildingFire, 'pln polres psc119 pdam bpbd gas bbm'",
    "trafficAccident, 'dishub damkar pmi tol'",
    "stroke, 'pmi rsud rsswasta puskesmas damkar polres'",
    "flood, 'damkar basarnas pupr pln dinsos tagana kodim pmi'",
    "landslide, 'basarnas psc119 kodim polres pupr dishub damkar dinsos tagana pmi'",
    "earthquake, 'basarnas psc119 damkar kodim polres pupr dinsos tagana pmi'",
    "fallenTree, 'disperkim pln psc119 dishub polres'",
    "brawl, 'satpolpp kodim psc119 dishub kesbangpol'",
    "domesticViolence, 'psc119 dinsos'",
    "illegalRacing, 'polres dishub'",
    "powerHazard, 'psc119 dishub'",
    "snake, 'bksda pertanian psc119'",
  })
  void othersHelpThem(String type, String agencies) {
    assertThat(type(type).supporting()).containsExactly(agencies.split(" "));
  }

  @Test
  void theRecoveryPositionIsForWhoIsUnconsciousAndBreathes() {
    assertThat(catalogue.intake().cards())
        .flatExtracting(Card::advice)
        .filteredOn(advice -> advice.say().en().startsWith("Recovery position"))
        .extracting(Advice::only)
        .containsExactly(List.of("conscious=no", "breathing=yes"));
  }

  @Test
  void howLongItShookCountsAtTheCoast() {
    assertThat(question("earthquake.seconds").only()).containsExactly("coast=yes");
  }

  @Test
  void violenceChildrenAndSuicideAreRestricted() {
    assertThat(catalogue.types().filter(IncidentType::restricted).map(IncidentType::code))
        .contains("domesticViolence", "childAbuse", "sexualViolence", "suicideAttempt")
        .doesNotContain("buildingFire");
  }

  @Test
  void theTwelveCardsAreThereEachWithQuestionsAndAdvice() {
    assertThat(catalogue.intake().cards())
        .extracting(Card::code)
        .containsExactly(
            "fire",
            "traffic",
            "medical",
            "flood",
            "landslide",
            "tree",
            "crime",
            "violence",
            "animal",
            "electrical",
            "missing",
            "earthquake");
    assertThat(catalogue.intake().cards())
        .allSatisfy(card -> {
          assertThat(card.questions()).as(card.code()).hasSizeGreaterThanOrEqualTo(6);
          assertThat(card.advice()).as(card.code()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "universal.worst, notBreathing",
    "universal.worst, bleeding",
    "universal.worst, trapped",
    "universal.worst, weapon",
    "universal.worst, child",
    "universal.worst, explosion",
    "universal.worst, many",
    "universal.worst, silent",
    "fire.trapped, yes",
    "traffic.victims, 4",
    "traffic.pinned, yes",
    "traffic.vehicles, tanker",
    "medical.breathing, no",
    "medical.conscious, no",
    "medical.complaint, chestPain",
    "medical.complaint, strokeSigns",
    "medical.complaint, snakeBite",
    "flood.depth, above",
    "flood.current, yes",
    "flood.trapped, yes",
    "earthquake.receding, yes",
    "electrical.fire, yes",
    "flood.source, dike",
    "landslide.buried, yes",
    "tree.hit, person",
    "tree.cable, yes",
    "crime.there, yes",
    "crime.weapon, yes",
    "violence.near, yes",
    "violence.threatened, yes",
    "animal.bitten, yes",
    "electrical.shocked, yes",
    "electrical.touches, water",
    "missing.who, child",
    "missing.what, drowning",
    "earthquake.damage, yes",
    "earthquake.seconds, 21",
  })
  void whatRaisesToTheHighestPriorityDoes(String question, String answer) {
    assertThat(question(question).raises(answer)).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "fire.trapped, no",
    "fire.trapped, unknown",
    "traffic.victims, 3",
    "flood.depth, knee",
    "earthquake.seconds, 20",
    "earthquake.coast, yes",
    "electrical.sparks, yes",
    "violence.children, 2",
    "fire.houses, 2",
    "medical.complaint, transport",
  })
  void whatDoesNotRaiseDoesNot(String question, String answer) {
    assertThat(question(question).takes(answer)).isTrue();
    assertThat(question(question).raises(answer)).isEmpty();
  }

  @Test
  void whoDoesNotBreatheIsGivenTheBeatOfTheGuideline() {
    assertThat(question("medical.breathing").rules())
        .anyMatch(rule -> rule.holds("no") && "cpr".equals(rule.guide()));
    assertThat(catalogue.intake().guides())
        .singleElement()
        .satisfies(guide -> assertThat(guide.perMinute()).isBetween(100, 120));
  }

  @Test
  void noMedicalOrElectricalTextPretendsToBeApproved() {
    List<Advice> advice =
        Stream.concat(
                catalogue.intake().cards().stream().flatMap(card -> card.advice().stream()),
                catalogue.intake().guides().stream().flatMap(guide -> guide.steps().stream()))
            .filter(each -> !each.kind().equals("general"))
            .toList();
    assertThat(advice).hasSizeGreaterThan(12).allMatch(each -> each.approved() == null);
  }

  @Test
  void everyTypeHasWordsThatLeadToIt() {
    assertThat(catalogue.words().types().keySet())
        .containsExactlyInAnyOrderElementsOf(catalogue.types().map(IncidentType::code).toList());
    assertThat(catalogue.words().synonyms()).containsKeys("su", "jv");
  }

  @Test
  void whatThePageSendsBackIsReadByTheSameRules() {
    JsonMapper json = JsonMapper.builder().build();
    Map<?, ?> sent = json.readValue(json.writeValueAsString(catalogue), Map.class);
    RegionReport again = new RegionReport();

    Catalogue read =
        new CatalogueReader(again)
            .read(
                Map.of("classes", Objects.requireNonNull(sent.get("classes"))),
                part(sent, "intake"),
                part(sent, "words"),
                SampleFiles.AGENCIES::contains);

    assertThat(again.findings()).isEmpty();
    assertThat(read).isEqualTo(catalogue);
  }

  private static Map<?, ?> part(Map<?, ?> whole, String key) {
    return (Map<?, ?>) Objects.requireNonNull(whole.get(key));
  }

  private IncidentType type(String code) {
    return catalogue.types().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  private Question question(String name) {
    return catalogue.question(name).orElseThrow();
  }
}
