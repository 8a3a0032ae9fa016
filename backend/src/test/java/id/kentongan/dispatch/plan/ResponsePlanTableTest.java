package id.kentongan.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.geo.Area;
import id.kentongan.geo.AreaOfPoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample region sends to what happens, by its own plans. */
class ResponsePlanTableTest {

  private static final SamplePlans SAMPLE = new SamplePlans();

  /** A working week of the region; the last one would be one if it were no holiday. */
  private static final Map<String, LocalDate> DAYS =
      Map.of(
          "Mon", LocalDate.of(2026, 11, 23),
          "Fri", LocalDate.of(2026, 11, 27),
          "Sat", LocalDate.of(2026, 11, 28),
          "Sun", LocalDate.of(2026, 11, 29),
          "Xmas", LocalDate.of(2026, 12, 25));

  /** Kauman and Alun lie in the old centre, Sukawening by the river, Tirtasari elsewhere. */
  private static final Map<String, String> PLACES =
      Map.of(
          "Kauman", "99.71.01.1001",
          "Alun", "99.71.01.1002",
          "Sukawening", "99.71.02.1001",
          "Tirtasari", "99.71.03.1001",
          "beyond", "99.71.01.1001");

  @Test
  void theFileIsTakenWithoutAFinding() {
    assertThat(SAMPLE.report.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TYPE                | P | PLACE      | WHEN       | ALARM | IS SENT                                                                                  | MUST KNOW                              | BY PLANS
          buildingFire        | 1 | Tirtasari  | Mon 10:00  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | buildingFireUrgent
          buildingFire        | 2 | Tirtasari  | Mon 10:00  | 1     | firefighting 2, waterSupply 1                                                            | damkar pln                             | buildingFire
          buildingFire        | 4 | Tirtasari  | Mon 10:00  | 1     | firefighting 2, waterSupply 1                                                            | damkar pln                             | buildingFire
          buildingFire        | 1 | Tirtasari  | Mon 22:00  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 2                                     | damkar pln polres psc119               | buildingFireAtNight
          buildingFire        | 1 | Tirtasari  | Mon 21:59  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | buildingFireUrgent
          buildingFire        | 2 | Tirtasari  | Sun 04:59  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 2                                     | damkar pln polres psc119               | buildingFireAtNight
          buildingFire        | 1 | Tirtasari  | Sun 05:00  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | buildingFireUrgent
          buildingFire        | 3 | Tirtasari  | Mon 23:00  | 1     | firefighting 2, waterSupply 1                                                            | damkar pln                             | buildingFire
          buildingFire        | 1 | Alun       | Mon 10:00  | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 1, ambulance 1                           | damkar pln polres psc119 dishub        | buildingFireInTheCentre
          buildingFire        | 1 | Alun       | Mon 23:00  | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 1, ambulance 1                           | damkar pln polres psc119 dishub        | buildingFireInTheCentre
          buildingFire        | 2 | Kauman     | Mon 10:00  | 1     | firefighting 2, portablePump 3, waterSupply 2, rescue 1, ambulance 1                     | damkar pln polres psc119 dishub        | buildingFireInTheAlleys
          buildingFire        | 1 | beyond     | Mon 10:00  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | buildingFireUrgent
          buildingFire        | 1 | unknown    | Mon 10:00  | 1     | firefighting 3, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | buildingFireUrgent
          buildingFire        | 1 | Tirtasari  | Mon 10:00  | 2     | firefighting 5, waterSupply 3, rescue 1, ambulance 2                                     | damkar pln polres psc119 pdam bpbd     | buildingFireUrgent fireSecond
          buildingFire        | 1 | Kauman     | Mon 10:00  | 3     | firefighting 8, portablePump 3, waterSupply 6, rescue 1, ambulance 2, ladder 1, lifeSupport 1 | damkar pln polres psc119 dishub pdam bpbd satpolpp | buildingFireInTheAlleys fireSecond fireThird
          buildingFire        | 1 | Tirtasari  | Mon 10:00  | 5     | firefighting 9, waterSupply 5, rescue 1, ambulance 2, ladder 1, lifeSupport 1            | damkar pln polres psc119 pdam bpbd satpolpp dishub | buildingFireUrgent fireSecond fireThird
          marketOrFactoryFire | 1 | Tirtasari  | Sun 10:00  | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 1, ambulance 1                           | damkar pln polres psc119               | marketOrFactoryFire
          marketOrFactoryFire | 1 | Tirtasari  | Mon 10:00  | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 2, ambulance 3                           | damkar pln polres psc119 dishub        | marketOrFactoryFireAtWork
          marketOrFactoryFire | 1 | Tirtasari  | Mon 17:00  | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 1, ambulance 1                           | damkar pln polres psc119               | marketOrFactoryFire
          marketOrFactoryFire | 1 | Tirtasari  | Xmas 10:00 | 1     | firefighting 4, waterSupply 2, ladder 1, rescue 1, ambulance 1                           | damkar pln polres psc119               | marketOrFactoryFire
          vehicleFire         | 1 | Alun       | Mon 10:00  | 1     | firefighting 1, rescue 1, ambulance 1                                                    | damkar polres psc119                   | vehicleFire
          shortCircuit        | 2 | Tirtasari  | Mon 10:00  | 1     | firefighting 1                                                                           | damkar pln                             | fire
          shortCircuit        | 1 | Tirtasari  | Mon 10:00  | 1     | firefighting 2, waterSupply 1, rescue 1, ambulance 1                                     | damkar pln polres psc119               | fireUrgent
          shortCircuit        | 4 | Tirtasari  | Mon 10:00  | 1     |                                                                                          | damkar pln                             |
          landFire            | 2 | Sukawening | Mon 10:00  | 2     | firefighting 3, waterSupply 3, ambulance 1                                               | damkar bpbd kehutanan pdam             | landFire fireSecond
          gasLeak             | 1 | Tirtasari  | Mon 10:00  | 1     | firefighting 1, rescue 1                                                                 | damkar gas polres                      | gasLeak
          hazardousMaterial   | 1 | Tirtasari  | Mon 10:00  | 1     | firefighting 2, hazardousMaterial 1, ambulance 1                                         | damkar polres psc119 bpbd              | hazardousMaterial
          trafficAccident     | 2 | Tirtasari  | Mon 10:00  | 1     | ambulance 1                                                                              | polres psc119                          | accident
          trafficAccident     | 2 | Tirtasari  | Mon 07:30  | 1     | ambulance 1, traffic 1                                                                   | polres psc119 dishub                   | accidentInRushHour
          trafficAccident     | 2 | Tirtasari  | Sat 07:30  | 1     | ambulance 1                                                                              | polres psc119                          | accident
          trafficAccident     | 1 | Tirtasari  | Mon 07:30  | 1     | ambulance 1, lifeSupport 1, rescue 1                                                     | polres psc119 damkar                   | accidentUrgent
          trafficAccident     | 3 | Tirtasari  | Mon 07:30  | 1     | ambulance 1, traffic 1                                                                   | polres psc119 dishub                   | accidentInRushHour
          trafficAccident     | 3 | Tirtasari  | Mon 12:00  | 1     | traffic 1                                                                                | polres psc119 dishub                   | trafficAccidentWithDamageOnly
          trafficAccident     | 1 | Tirtasari  | Mon 12:00  | 2     | ambulance 4, lifeSupport 1, rescue 2                                                     | polres psc119 damkar rsud              | accidentUrgent accidentSecond
          trainAccident       | 1 | Tirtasari  | Sun 12:00  | 1     | ambulance 3, lifeSupport 1, rescue 2                                                     | polres psc119 kereta damkar basarnas dishub | trainAccident
          drowning            | 1 | Sukawening | Sun 12:00  | 1     | waterRescue 1, rescue 1, ambulance 1                                                     | basarnas bpbd damkar psc119            | drowning
          stroke              | 1 | Tirtasari  | Sun 02:00  | 1     | lifeSupport 1                                                                            | psc119                                 | medicalUrgent
          cardiacArrest       | 1 | Tirtasari  | Sun 02:00  | 1     | lifeSupport 1, ambulance 1                                                               | psc119                                 | cardiacArrest
          otherMedical        | 2 | Tirtasari  | Sun 02:00  | 1     | ambulance 1                                                                              | psc119                                 | medical
          poisoning           | 1 | Tirtasari  | Sun 12:00  | 2     | lifeSupport 1, ambulance 3                                                               | psc119 rsud pmi                        | medicalUrgent medicalSecond
          patientTransport    | 3 | Tirtasari  | Mon 08:00  | 1     | patientTransport 1                                                                       | psc119                                 | patientTransportByDay
          patientTransport    | 3 | Tirtasari  | Sat 08:00  | 1     | ambulance 1                                                                              | psc119                                 | medical
          flood               | 3 | Tirtasari  | Mon 20:00  | 1     | waterRescue 1                                                                            | bpbd                                   | flood
          flood               | 1 | Tirtasari  | Mon 20:00  | 1     | waterRescue 2, rescue 1, ambulance 1                                                     | bpbd basarnas damkar psc119 pln        | floodUrgent
          flood               | 3 | Sukawening | Mon 20:00  | 1     | waterRescue 2, evacuation 1                                                              | bpbd pln dinsos                        | floodByTheRiver
          flood               | 4 | Sukawening | Mon 20:00  | 1     |                                                                                          | bpbd                                   |
          landslide           | 1 | Tirtasari  | Mon 20:00  | 2     | rescue 4, ambulance 4, heavyEquipment 1, evacuation 2                                    | bpbd basarnas psc119 polres pupr kodim dinsos tagana | landslide disasterSecond
          fallenTree          | 3 | Tirtasari  | Fri 08:59  | 1     | treeCutting 1, traffic 1                                                                 | dlh damkar dishub                      | fallenTreeAcrossTheRoad
          fallenTree          | 1 | Tirtasari  | Fri 08:59  | 1     | treeCutting 1, rescue 1, ambulance 1                                                     | dlh damkar psc119 pln                  | fallenTreeUrgent
          fallenTree          | 2 | Tirtasari  | Xmas 08:00 | 1     | treeCutting 1                                                                            | dlh damkar                             | fallenTree
          robbery             | 1 | Tirtasari  | Mon 20:00  | 1     | ambulance 1                                                                              | polres psc119                          | crimeUrgent
          narcotics           | 3 | Tirtasari  | Mon 20:00  | 1     |                                                                                          | polres                                 |
          bombThreat          | 1 | Alun       | Mon 20:00  | 1     | firefighting 1, rescue 1, ambulance 2                                                    | polres psc119 damkar                   | bombThreat
          illegalRacing       | 3 | Tirtasari  | Sat 21:00  | 1     | patrol 2                                                                                 | satpolpp polres                        | publicOrderAtNight
          illegalRacing       | 3 | Tirtasari  | Sat 20:59  | 1     | patrol 1                                                                                 | satpolpp                               | publicOrder
          powerHazard         | 1 | Tirtasari  | Sat 20:59  | 1     | firefighting 1, rescue 1, ambulance 1                                                    | pln damkar psc119                      | powerHazardUrgent
          snake               | 3 | Tirtasari  | Sat 20:59  | 1     | animalRescue 1                                                                           | damkar                                 | animal
          rabidDog            | 1 | Tirtasari  | Sat 20:59  | 1     | animalRescue 1, ambulance 1                                                              | pertanian damkar psc119 bksda          | animalUrgent
          crocodile           | 2 | Sukawening | Sat 20:59  | 1     | animalRescue 1, waterRescue 1                                                            | damkar bksda                           | crocodile
          """)
  void whatIsSentAndWhoMustKnow(
      String type,
      int priority,
      String place,
      String when,
      int alarm,
      @Nullable String isSent,
      String mustKnow,
      @Nullable String byPlans) {
    Response response =
        Response.of(
            SAMPLE.book(),
            new Situation(SAMPLE.type(type), priority, area(place), moment(when), alarm));

    assertThat(sent(response)).isEqualTo(Objects.requireNonNullElse(isSent, ""));
    assertThat(response.tell())
        .extracting(Response.Notice::agency)
        .containsExactly(mustKnow.split(" "));
    assertThat(response.plans().stream().map(Response.Used::code).collect(Collectors.joining(" ")))
        .isEqualTo(Objects.requireNonNullElse(byPlans, ""));
  }

  @Test
  void everyLineSaysByWhichPlanOfWhichAlarm() {
    Response response =
        Response.of(
            SAMPLE.book(),
            new Situation(SAMPLE.type("buildingFire"), 1, area("Kauman"), moment("Mon 10:00"), 2));

    assertThat(response.plans())
        .extracting(Response.Used::alarm, Response.Used::because)
        .containsExactly(
            tuple(1, List.of(Criterion.TYPE, Criterion.KELURAHAN)),
            tuple(2, List.of(Criterion.CLASS)));
    assertThat(response.send().getFirst())
        .isEqualTo(
            new Response.Line(
                "firefighting",
                4,
                List.of(
                    new Response.Share(1, "buildingFireInTheAlleys", 2),
                    new Response.Share(2, "fireSecond", 2))));
    assertThat(response.tell())
        .contains(
            new Response.Notice("damkar", null, null),
            new Response.Notice("pdam", 2, "fireSecond"));
    assertThat(response.ask())
        .contains(
            new Response.Notice("gas", null, null), new Response.Notice("pmi", 2, "fireSecond"))
        .extracting(Response.Notice::agency)
        .doesNotContainAnyElementsOf(
            response.tell().stream().map(Response.Notice::agency).toList());
  }

  private static String sent(Response response) {
    return response.send().stream()
        .map(line -> line.capability() + " " + line.count())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable AreaOfPoint area(String place) {
    if (place.equals("unknown")) {
      return null;
    }
    String code = Objects.requireNonNull(PLACES.get(place), place);
    boolean outside = place.equals("beyond");
    return new AreaOfPoint(
        new Area(code, place), new Area(code.substring(0, 8), ""), outside, null, outside ? 9 : 0);
  }

  /** As {@code Mon 10:00}. */
  private static LocalDateTime moment(String when) {
    String[] words = when.split(" ");
    return LocalDateTime.of(
        Objects.requireNonNull(DAYS.get(words[0]), when), LocalTime.parse(words[1]));
  }
}
