package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.shared.GeoPoint;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What a caller tells a call-taker.
 *
 * @param narrative in whose words the type is recognized
 * @param type its code
 */
record Told(String address, String narrative, String type) {

  private static final Duration SOON = Duration.ofSeconds(20);

  /**
   * Somebody calls from there; the call is answered, taken down and handed over by keys.
   *
   * @return the incident that it has become
   */
  JsonNode handedOver(Journey journey, GeoPoint place) {
    Console console = journey.room.consoleWithoutMouse(journey.calltaker(0)).startsShiftByKey();
    return takenDown(console, journey, place);
  }

  /** The same by a call-taker whose shift has begun. */
  JsonNode takenDown(Console console, Journey journey, GeoPoint place) {
    String number = Journey.someNumber();
    journey
        .dial(Caller.Script.from(number).at(place.latitude(), place.longitude(), 30))
        .isAnswered();
    Typist typist = new Typist(console.answers().page());
    typist.presses("F2").types(address).presses("Alt+l", "F2", "F2").types(narrative);
    console.sees(console.page().locator("[data-id=proposal] [data-id=" + type + "]"));
    typist.presses("Alt+j", "Control+Enter");
    console.reads("intake.isHandedOver");
    assertThat(console.pageErrors()).isEmpty();
    Api supervisor = journey.supervisor();
    Journey.eventually(
        "it has arrived", SOON, () -> supervisor.callOf(number).path("incidents").size() == 1);
    String id = supervisor.callOf(number).path("incidents").path(0).asString();
    return supervisor.get("/api/incidents/" + id);
  }
}
