package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * From the caller's INVITE to the classified call, seen in the console, the API and a second
 * screen.
 */
class AnsweredCallJourney extends Journey {

  @Test
  void aLocatedCallRingsIsAnsweredClassifiedAndHungUp() {
    Console console = room.console(calltaker(0)).startsShift();
    Api supervisor = supervisor();
    LiveProbe secondScreen = closingAfterwards(LiveProbe.of(system, supervisor, "calls"));
    String number = someNumber();
    Instant dialled = Instant.now();

    Caller caller = dial(Caller.Script.from(number).at(-6.4025, 106.7942, 30)).isAnswered();
    console.answers();
    eventually(
        "the second screen shows the call as active",
        Duration.ofSeconds(10),
        () -> secondScreen.item("number", number).path("state").asString().equals("active"));
    assertThat(console.byTestId("call-number").innerText().replaceAll("\\D", ""))
        .endsWith(number.substring(5));

    console.disposes(2).hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    eventually(
        "the call is whole in the API",
        Duration.ofSeconds(20),
        () -> {
          JsonNode call = supervisor.callOf(number);
          return call.path("state").asString().equals("ended")
              && call.path("disposition").asString("").equals("prank")
              && call.path("recording").has("sha256");
        });

    JsonNode call = supervisor.callOf(number);
    assertThat(call.path("outcome").asString()).isEqualTo("answered");
    assertThat(time(call, "offeredAt")).isBetween(dialled.minusSeconds(1), dialled.plusSeconds(10));
    assertThat(time(call, "answeredAt")).isAfterOrEqualTo(time(call, "offeredAt"));
    assertThat(time(call, "endedAt")).isAfterOrEqualTo(time(call, "answeredAt"));
    JsonNode fix = call.path("fixes").path(0);
    assertThat(fix.path("source").asString()).isEqualTo("pidfLo");
    assertThat(fix.path("point").path("coordinates").path(0).asDouble()).isEqualTo(106.7942);
    assertThat(fix.path("point").path("coordinates").path(1).asDouble()).isEqualTo(-6.4025);
    assertThat(fix.path("radius").asDouble()).isEqualTo(30);
    assertThat(secondScreen.gaps()).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void aCallerWhoseNameIsAScriptIsShownAsText() {
    Console console = room.console(calltaker(0)).startsShift();

    dial(Caller.Script.from("=cmd").named("<img src=x onerror=alert(1)>")).isAnswered();
    console.answers();

    assertThat(console.page().locator("img[src=x]").count()).isZero();
    assertThat(console.page().content()).doesNotContain("<img src=\"x\"");
    assertThat(console.policyViolations()).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
    console.hangsUp();
  }

  @Test
  void anAbandonedCallIsACallBackTask() {
    Console console = room.console(calltaker(0)).startsShift();
    String number = someNumber();

    Caller caller = dial(Caller.Script.from(number).hangingUpAfter(Duration.ofSeconds(3)));
    console.seesRinging();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(20))).isTrue();

    eventually(
        "the call is abandoned",
        Duration.ofSeconds(10),
        () -> supervisor().callOf(number).path("outcome").asString("").equals("abandoned"));
    console.doesNotSee(console.byTestId("ringing"));
  }

  private static Instant time(JsonNode call, String field) {
    return OffsetDateTime.parse(call.path(field).asString()).toInstant();
  }
}
