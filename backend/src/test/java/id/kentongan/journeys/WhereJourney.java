package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the caller is, from wherever that may come while the call goes on. */
class WhereJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final double LATITUDE = -6.4025;
  private static final double LONGITUDE = 106.7942;

  /** A line straight north has no width, which to Playwright is not visible. */
  private static final Locator.WaitForOptions DRAWN =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private final String number = someNumber();
  private final List<String> violations = new ArrayList<>();
  private Api supervisor;

  @BeforeEach
  void theSupervisorLooksOn() {
    supervisor = supervisor();
    closingAfterwards(new Incidents(supervisor)).close();
  }

  @Test
  void aPlaceThatComesFromTheTelephoneAfterTheAnswerIsTakenByOneKeyAndOverwritesNothing() {
    Console console = sitting();
    Page dispatcher = dispatcher();
    dial(Caller.Script.from(number)).isAnswered();
    Minute minute = Minute.answeredAt(console);
    Typist typist = minute.typist().presses("F2").types("-6,4100 106,8000");
    console.sees(console.page().locator("[role=option]").getByText("-6.41000, 106.80000"));
    typist.presses("ArrowDown", "Enter");
    eventually("what was typed is taken", SOON, () -> isFrom("typed"));
    console.sees(console.byTestId("around"));
    sendAml(LATITUDE, 12);
    console.sees(row(console, "aml").getByText("± 12 m"));
    assertThat(incident().path("point").path("coordinates").path(1).asDouble()).isEqualTo(-6.41);
    typist.presses("Alt+l", "F2", "1");
    minute.isHandedOver(dispatcher, "AML after the answer");

    eventually("the fix is taken", SOON, () -> isFrom("aml"));
    assertThat(incident().path("point").path("coordinates").path(1).asDouble()).isEqualTo(LATITUDE);
    assertThat(incident().path("address").asString()).isEqualTo("-6.41000, 106.80000");
    assertThat(incident().path("priority").asInt()).isEqualTo(1);
    assertThat(sources()).contains("aml", "typed");
    sendAml(LATITUDE - 0.001, 9);
    console.sees(row(console, "aml").getByText("± 9 m"));
    console.page().locator("path.caller-trail").first().waitFor(DRAWN);
    assertThat(incident().path("point").path("coordinates").path(1).asDouble()).isEqualTo(LATITUDE);
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void anAddressWithoutAPointIsTakenByOneKeyAndStaysAnAddress() {
    Console console = sitting();
    Page dispatcher = dispatcher();
    dial(Caller.Script.from(number).livingAt("Jawa Barat", "Jalan Mawar <b>", "12")).isAnswered();
    Minute minute = Minute.answeredAt(console);
    console.sees(row(console, "pidfLo").getByText("Jawa Barat"));
    minute.typist().presses("Alt+l", "F2", "F2", "1");
    minute.isHandedOver(dispatcher, "PIDF-LO with an address alone");

    assertThat(incident().path("address").asString()).contains("Jalan Mawar <b>", "12");
    assertThat(incident().path("point").isNull()).isTrue();
    assertThat(dispatcher.getByTestId("incident-row").innerText()).contains("Jalan Mawar <b>");
  }

  @Test
  void aCallerIsLocatedByALinkWithoutAnyAppWritesAndStops() {
    Console console = answering(Caller.Script.from(number));
    console.sees(console.byTestId("send-link"));
    Typist typist = new Typist(console.page());
    long began = System.nanoTime();
    typist.presses("Alt+k");
    Page telephone = room.handset(LATITUDE, LONGITUDE, true);
    telephone.navigate(linkOf(console));
    telephone.locator("#consent button").click();

    console.sees(step(console, "consented"));
    console.sees(row(console, "callerLink").getByText("± 60 m"));
    System.out.printf(
        Locale.ROOT,
        "MEASURED from the key to the caller's position: %d keystrokes, %.1f s%n",
        typist.strokes(),
        (System.nanoTime() - began) / 1e9);
    telephone
        .context()
        .setGeolocation(new Geolocation(LATITUDE + 0.002, LONGITUDE).setAccuracy(15));
    console.sees(row(console, "callerLink").getByText("± 15 m"));
    console.page().locator("path.caller-trail").first().waitFor(DRAWN);

    telephone.locator("#text").fill("Lantai 3 <img src=x onerror=alert(1)>");
    telephone.locator("#say button").click();
    console.sees(console.byTestId("chat").getByText("Lantai 3 <img src=x onerror=alert(1)>"));
    console.page().locator("#link-text").fill("Tetap di tempat");
    console.page().keyboard().press("Enter");
    telephone.locator("#chat .theirs").getByText("Tetap di tempat").waitFor();

    violations.addAll(Look.onHandset(telephone, "caller-link"));
    violations.addAll(Look.at(console.page(), "calltaker-link"));

    telephone.locator("#stop button").click();
    console.sees(step(console, "stopped"));
    console.hangsUp();
    telephone.locator("#over").waitFor();
    assertThat(telephone.locator("#all").isVisible()).isFalse();
    violations.addAll(Look.onHandset(telephone, "caller-link-over"));
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void aBrowserWithoutScriptConsentsAndWritesByPlainForms() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number)).isAnswered();
    console.seesRinging();
    console.sees(console.byTestId("send-link"));
    new Typist(console.page()).presses("Alt+k");
    console.sees(console.byTestId("link-url"));
    console.answers();
    Page telephone = room.handset(LATITUDE, LONGITUDE, false);
    telephone.navigate(linkOf(console));
    telephone.locator("#text").fill("Di depan masjid");
    telephone.locator("#say button").click();

    console.sees(console.byTestId("chat").getByText("Di depan masjid"));
    telephone.locator("#chat .mine").getByText("Di depan masjid").waitFor();
    telephone.locator("#consent button").click();
    console.sees(step(console, "consented"));
  }

  private Console sitting() {
    return room.consoleWithoutMouse(calltaker(0)).startsShiftByKey();
  }

  private Console answering(Caller.Script script) {
    Console console = room.console(calltaker(0)).startsShift();
    dial(script).isAnswered();
    return console.answers();
  }

  private static Locator row(Console console, String source) {
    return console.page().locator("tr[data-source=" + source + "]");
  }

  private static Locator step(Console console, String step) {
    return console.page().locator("[data-testid=caller-link][data-step=" + step + "]");
  }

  /** The sample region has nobody who sends messages: the link is there to be read out. */
  private String linkOf(Console console) {
    Locator shown = console.byTestId("link-url");
    console.sees(shown);
    String path = URI.create(shown.textContent().strip()).getPath();
    return system.web().resolve(path).toString();
  }

  private void sendAml(double latitude, int radius) {
    String form =
        String.format(
            Locale.ROOT,
            "v=1&device_number=%%2B%s&location_latitude=%.5f&location_longitude=%.5f"
                + "&location_time=%d&location_accuracy=%d&location_source=GPS"
                + "&location_certainty=90",
            number.substring(1),
            latitude,
            LONGITUDE,
            System.currentTimeMillis(),
            radius);
    try (HttpClient http = HttpClient.newHttpClient()) {
      int status =
          http.send(
                  HttpRequest.newBuilder(system.web().resolve("/aml"))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString(form))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(202);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String sources() {
    return supervisor.callOf(number).path("fixes").toString();
  }

  private boolean isFrom(String source) {
    return incident().path("pointSource").asString("").equals(source);
  }

  private JsonNode incident() {
    String call = supervisor.callOf(number).path("id").asString();
    for (JsonNode incident : supervisor.get("/api/incidents?limit=200").path("items")) {
      if (incident.path("calls").toString().contains(call)) {
        return incident;
      }
    }
    throw new AssertionError("there is no incident of this call yet");
  }
}
