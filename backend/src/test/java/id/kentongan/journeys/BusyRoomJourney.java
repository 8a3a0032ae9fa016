package id.kentongan.journeys;

import static id.kentongan.journeys.Incidents.at;
import static id.kentongan.journeys.Incidents.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every page of the room with nothing, with much, and without a server: accessible, and pictured.
 */
class BusyRoomJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final List<String> TYPES =
      List.of(
          "cardiacArrest",
          "trafficAccident",
          "patientTransport",
          "waterTransportAccident",
          "domesticViolence",
          "hazardousMaterial");
  private static final String LONG_ADDRESS =
      "Perumahan Griya Telaga Permai Indah Blok C3 No. 14, Jl. Raya Cilangkap–Tapos, RT 003 RW 015, "
          + "seberang Masjid Jami Al-Ikhlas, masuk gang di samping bengkel";
  private static final String LONG_NARRATIVE =
      "Api dari dapur lantai 1, asap tebal. Dua anak masih di lantai 2. Gang sempit, mobil pemadam "
          + "masuk dari Jl. Anggrek. ";
  private static final String UNBROKEN = "KebakaranBesarSekaliTanpaSpasi".repeat(6);

  private final List<String> violations = new ArrayList<>();
  private Incidents incidents = new Incidents(supervisor());
  private Page wall;
  private Page admin;
  private Page dispatcher;
  private Page map;
  private Console console;

  @BeforeEach
  void theRoomIsEmptyAndEverybodySits() {
    incidents = closingAfterwards(new Incidents(supervisor()));
    incidents.close();
    wall = room.page("/wall/lobi");
    admin = room.signedIn(system.accounts("admin").getFirst());
    enrol();
    dispatcher = room.signedIn(system.accounts("dispatcher").getFirst());
    dispatcher.getByText(Words.of("desk.none")).waitFor();
    map = dispatcher.context().newPage();
    map.navigate(system.web().resolve("/map").toString());
    map.getByText(Words.of("map.noCallers")).waitFor();
    console = room.console(calltaker(0)).startsShift();
  }

  @Test
  void emptyBusyAndBrokenEveryPageIsAccessibleInBothThemes() {
    looksAt(dispatcher, "dispatcher-empty");
    looksAtTheWall("wall-empty");

    manyThingsHappen();
    dispatcher.keyboard().press("ArrowDown");
    dispatcher.locator(".timeline li").first().waitFor();
    looksAt(dispatcher, "dispatcher-busy");
    looksAt(map, "map-busy");
    looksAtTheWall("wall-busy");
    takesDownAtLength();
    looksAt(console.page(), "calltaker-full");
    refuses("000000");
    looksAt(admin, "walls-problem");

    long backend = system.pid("backend");
    closingAfterwards(() -> system.thaw(backend));
    system.freeze("backend");
    dispatcher.locator("[data-id=serverLost]").waitFor();
    wall.locator("[data-id=stale]").waitFor();
    console.sees(console.message("serverLost"));
    looksAt(dispatcher, "dispatcher-broken");
    looksAt(map, "map-broken");
    looksAtTheWall("wall-broken");
    looksAt(console.page(), "calltaker-broken");

    assertThat(violations).isEmpty();
  }

  /**
   * A dozen incidents of all priorities, some restricted or an exercise, one just begun; callers
   * wait.
   */
  private void manyThingsHappen() {
    for (int i = 0; i < 12; i++) {
      ObjectNode fields =
          typed(TYPES.get(i % TYPES.size()))
              .put("priority", 1 + i % 4)
              .put("exercise", i == 6)
              .put("address", i % 4 == 0 ? LONG_ADDRESS : "Jl. Melati " + i + ", RT 03 RW 05")
              .put("narrative", LONG_NARRATIVE.repeat(i == 0 ? 6 : 1) + (i == 0 ? UNBROKEN : ""));
      incidents.begin(at(fields, 106.77 + i * 0.006, -6.42 + (i * 7 % 12) * 0.006));
    }
    incidents.begin(typed("buildingFire").put("state", "draft"));
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 30)).isAnswered();
    console.answers();
    dial(Caller.Script.from(someNumber()).at(-6.38, 106.82, 1500)).isAnswered();
    dial(Caller.Script.from(someNumber()).named(UNBROKEN)).isAnswered();
    dial(Caller.Script.from(someNumber()).at(-6.42, 106.83, 300)).isAnswered();
    eventually("all is listed", SOON, () -> dispatcher.getByTestId("incident-row").count() == 13);
    eventually("callers are on the map", SOON, () -> map.locator(".callers li").count() == 3);
    eventually("they wait", SOON, () -> console.byTestId("queue-row").count() == 3);
  }

  private void takesDownAtLength() {
    Typist typist = new Typist(console.page()).presses("F2").types(LONG_ADDRESS);
    typist.presses("Escape", "F2", "1", "F2").types(LONG_NARRATIVE + LONG_NARRATIVE + UNBROKEN);
    console.sees(console.page().locator("[data-id=saved]"));
  }

  private void enrol() {
    wall.getByTestId("wall-code").waitFor();
    admin.locator("input[name=screen]").fill("lobi");
    admin.locator("input[name=code]").fill(wall.getByTestId("wall-code").innerText());
    admin.keyboard().press("Enter");
    wall.locator(".figure").first().waitFor();
    closingAfterwards(() -> admin.locator(".walls li button").first().click());
  }

  private void refuses(String code) {
    admin.locator("input[name=screen]").fill("lobi");
    admin.locator("input[name=code]").fill(code);
    admin.keyboard().press("Enter");
    admin.locator(".message.bad[data-id=notice]").waitFor();
  }

  private void looksAt(Page page, String state) {
    violations.addAll(Look.at(page, state));
  }

  private void looksAtTheWall(String state) {
    violations.addAll(Look.at(wall, state, "dark"));
  }
}
