package id.kentongan.journeys;

import static id.kentongan.journeys.MapView.isMoved;
import static id.kentongan.journeys.MapView.isSameView;
import static id.kentongan.journeys.MapView.mapOf;
import static id.kentongan.journeys.MapView.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.kentongan.journeys.RunningSystem.Said;
import id.kentongan.support.RegionFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another region is imported into the running system: it comes whole, or not at all. */
class RegionJourney extends Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  @TempDir Path directory;

  private RegionFolder sample = new RegionFolder(Path.of("/"));
  private RegionFolder other = new RegionFolder(Path.of("/"));

  @BeforeEach
  void twoRegions() throws IOException {
    sample =
        RegionFolder.copyOf(
            system.home().resolve("region").toRealPath(), directory.resolve("sample"));
    other = Tanjungluhur.in(directory.resolve("tanjungluhur"));
  }

  /** Whatever failed, the other journeys find the sample region. */
  @AfterEach
  void theSampleRegionIsBack() {
    if (!inForce().equals("Kota Karangjaya")) {
      takes(sample);
    }
  }

  @Test
  void anotherRegionReplacesTheFirstAndBackAndTheHistoryStays() {
    String before = someNumber();
    Page map = mapOf(rings(Caller.Script.from(before).at(-6.4025, 106.7942, 30)));
    String area = areaOf(before);
    String moved = isMoved(map);

    takes(other);
    assertThat(inForce()).isEqualTo("Kabupaten Tanjungluhur");
    String luhur = ringsInTanjungluhur();
    assertThat(areasOfTheMap()).contains(areaOf(luhur)).doesNotContain(area);
    assertThat(time(luhur)).endsWith("+08:00");
    assertThat(time(before)).endsWith("+08:00");
    assertThat(areaOf(before)).isEqualTo(area);
    hasNoTrialTelephone();
    noticesTheOtherRegion(map, moved);

    takes(sample);
    String after = someNumber();
    rings(Caller.Script.from(after).at(-6.4025, 106.7942, 30));
    assertThat(areaOf(after)).isEqualTo(area);
    assertThat(time(after)).endsWith("+07:00");
    assertThat(areaOf(before)).isEqualTo(area);
    assertThat(areasOfTheMap()).contains(area).doesNotContain(areaOf(luhur));
    assertThat(supervisor().callOf(luhur).path("outcome").asString()).isEqualTo("answered");
    eventually("the map is the sample's again", PATIENCE, () -> clockOf(map).endsWith("WIB"));
    assertThat(map.locator("[data-id=elsewhere]").count()).isZero();
  }

  @Test
  void aBrokenRegionIsRefusedWholeWithItsReasons() {
    String tile = tile();
    isRefused(
        other("crossing").withABoundaryThatCrossesItself(),
        "id",
        "DITOLAK  kelurahan.geojson, fitur ke-1: batas ",
        " memotong atau menyentuh dirinya sendiri di ",
        "perbaiki mis. dengan 'Fix geometries' di QGIS.");
    isRefused(
        other("twice").with("positions.csv", "id,extension,name\npos-01,2001,A\npos-02,2001,B\n"),
        "en",
        "REFUSED positions.csv, line 3: extension '2001' is there twice.");
    isRefused(
        other("cut").withHalfTheMapOf(sample),
        "id",
        "DITOLAK  map.osm.pbf: berkas terpotong (",
        "salin lagi seutuhnya.");
    isRefused(
        other("formula")
            .with("directory.csv", text -> text + "119,\"=HYPERLINK(\"\"http://x\"\")\",\n"),
        "en",
        "REFUSED directory.csv, line ",
        "name '=HYPERLINK(\"http://x\")' could be run as a formula by a spreadsheet.");

    assertThat(inForce()).isEqualTo("Kota Karangjaya");
    assertThat(tile()).isEqualTo(tile);
    rings(Caller.Script.from(someNumber()));
  }

  @Test
  void anImportThatIsKilledHalfWayLeavesTheRegionInForceEvenIfTheBackendDiesWithIt()
      throws Exception {
    String tile = tile();
    sample.with("region.yaml", text -> text.replace("Kota Karangjaya", "Kota Setengah"));

    Process command = system.starts("id", "region", "import", sample.path().toString());
    try (BufferedReader said = command.inputReader()) {
      String line;
      do {
        line = said.readLine();
        assertThat(line).as("the import comes to the map").isNotNull();
      } while (!line.startsWith("simpan  peta dasar"));
      command.descendants().filter(RegionJourney::imports).forEach(each -> system.kill(each.pid()));
      system.kill("backend");
      said.lines().forEach(_ -> {});
    }

    assertThat(command.waitFor()).isNotZero();
    eventually("the backend is back", Duration.ofSeconds(100), () -> system.healthy("backend"));
    assertThat(inForce()).isEqualTo("Kota Karangjaya");
    assertThat(system.home().resolve("region/region.yaml"))
        .content()
        .contains("name: Kota Karangjaya");
    assertThat(tile()).isEqualTo(tile);
    rings(Caller.Script.from(someNumber()));
  }

  private static boolean imports(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("--kentongan.task=region-import")
        && process.info().command().orElse("").endsWith("java");
  }

  /** Imports a region and configures the exchange for it. */
  private void takes(RegionFolder region) {
    Said imported = system.says("id", "region", "import", region.path().toString());
    assertThat(imported.exitCode()).as(imported.text()).isZero();
    Said applied = system.says("id", "exchange", "apply");
    assertThat(applied.exitCode()).as(applied.text()).isZero();
    eventually(
        "the region is in force", PATIENCE, () -> imported.text().contains(inForce() + " ("));
  }

  /** The sentences are in the language of whoever imports, and nothing changed. */
  private void isRefused(RegionFolder region, String language, String... reasons) {
    Said said = system.says(language, "region", "import", region.path().toString());

    assertThat(said.exitCode()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).contains(reasons).doesNotContain("Exception", "\tat ");
    assertThat(said.text().lines().filter(line -> line.matches("(DITOLAK|REFUSED) .*"))).hasSize(1);
  }

  /** A call comes through from the trunk to a position of the region in force, and is answered. */
  private Console rings(Caller.Script script) {
    Console console = room.console(calltaker(0)).startsShift();
    dial(script).isAnswered();
    console.answers().hangsUp();
    return console;
  }

  /** The seats, the lines and the places are those of the other region. */
  private String ringsInTanjungluhur() {
    double[] there = Tanjungluhur.firstStation(other);
    String number = someNumber();
    Console console =
        rings(
            Caller.Script.from(number).callingFrom(Tanjungluhur.TRUNK).at(there[1], there[0], 30));
    assertThat(console.position().path("extension").asString()).isEqualTo("2001");
    assertThat(supervisor().get("/api/positions").path("items")).hasSize(2);
    Caller formerTrunk = dial(Caller.Script.from(someNumber()));
    eventually("a final 4xx", PATIENCE, () -> formerTrunk.received("SIP/2.0 4"));
    return number;
  }

  private void hasNoTrialTelephone() {
    assertThat(supervisor().send("GET", "/telepon", null).statusCode()).isEqualTo(404);
    assertThat(supervisor().send("GET", "/api/telepon", null).statusCode()).isEqualTo(404);
  }

  /**
   * A map that was open all the time says that another region is in force and stays where it was;
   * the star shows the other one, here boundaries and names in both themes, to be looked at.
   */
  private static void noticesTheOtherRegion(Page map, String moved) {
    map.locator("[data-id=regionChanged]").getByText("Kabupaten Tanjungluhur").waitFor();
    map.locator("[data-id=elsewhere]").waitFor();
    assertThat(map.locator(".brand").innerText()).contains("Kabupaten Tanjungluhur");
    assertThat(viewOf(map))
        .matches(now -> isSameView(now, moved), "shows what it showed: " + moved);
    map.locator("[data-id=regionChanged] button").click();
    map.locator(".map-ground").focus();
    map.keyboard().press("*");
    map.locator("[data-id=elsewhere]").waitFor(GONE);
    map.locator("[data-id=regionChanged]").waitFor(GONE);
    assertThat(map.locator("k-station-list li").count()).isPositive();
    eventually("the clock is of the other zone", PATIENCE, () -> clockOf(map).endsWith("WITA"));
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      map.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      eventually("all is painted", PATIENCE, () -> isPainted(map));
      String name = "map-without-extract-%s.png".formatted(theme.name().toLowerCase(Locale.ROOT));
      map.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("..", "target", "screens", name)));
    }
  }

  /** Two frames later at the earliest: the page has to notice the theme first. */
  private static boolean isPainted(Page map) {
    return (boolean)
        map.evaluate(
            """
            async () => {
              await new Promise(requestAnimationFrame);
              await new Promise(requestAnimationFrame);
              const tiles = [...document.querySelectorAll('.leaflet-tile')];
              return tiles.length > 0 && tiles.every((t) => t.classList.contains('leaflet-tile-loaded'));
            }\
            """);
  }

  private static String clockOf(Page map) {
    return map.locator(".top-bar .clock").innerText();
  }

  private RegionFolder other(String name) {
    return RegionFolder.copyOf(other.path(), directory.resolve(name));
  }

  private String inForce() {
    return supervisor().get("/api/region").path("name").asString();
  }

  private List<String> areasOfTheMap() {
    return supervisor()
        .get("/api/areas")
        .path("items")
        .valueStream()
        .map(area -> area.path("name").asString())
        .toList();
  }

  /** Once the caller's place is known. */
  private String areaOf(String number) {
    eventually(
        "the place is known",
        PATIENCE,
        () -> supervisor().callOf(number).at("/fixes/0/area/name").isString());
    return supervisor().callOf(number).at("/fixes/0/area/name").asString();
  }

  private String time(String number) {
    return supervisor().callOf(number).path("offeredAt").asString();
  }

  /** What the map says to be its version. */
  private String tile() {
    HttpResponse<byte[]> answer = supervisor().send("GET", "/tiles/0/0/0.mvt", null);
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
