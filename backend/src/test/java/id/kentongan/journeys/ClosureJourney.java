package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dispatcher says where nobody can drive, and that it is so no longer. */
class ClosureJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(10);

  @BeforeEach
  @AfterEach
  void everythingIsOpen() {
    Api supervisor = supervisor();
    supervisor
        .get("/api/closures")
        .path("items")
        .forEach(closure ->
            supervisor.send("DELETE", "/api/closures/" + closure.path("id").asString(), null));
  }

  @Test
  void aRoadIsClosedAndOpenedAgainWithoutAMouse() {
    closesARoadByKeys(dispatcher());
  }

  @Test
  void aFloodIsDrawnLiftedAndPutBackByPointer() {
    Page page = dispatcher();
    drawsAFloodByPointer(page);
    assertThat(Look.at(page, "dispatcher-closures")).isEmpty();
  }

  private static void closesARoadByKeys(Page page) {
    page.keyboard().press("/");
    page.keyboard().type("tutup <b>pohon</b> tumbang");
    page.keyboard().press("Enter");
    page.locator(".map-ground.picking:focus").waitFor();
    page.keyboard().press("Enter");
    eventually("the road is closed", SOON, () -> signs(page).count() == 1);
    assertThat(signs(page).innerText()).contains("<b>pohon</b> tumbang");
    assertThat(page.locator(".picking").count()).isZero();

    page.getByTestId("undo").waitFor();
    page.keyboard().press("Control+z");
    eventually("it is open again", SOON, () -> signs(page).count() == 0);

    page.keyboard().press("/");
    page.keyboard().type("banjir");
    page.keyboard().press("Enter");
    page.locator(".map-ground.picking:focus").waitFor();
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    eventually("nothing is drawn", SOON, () -> page.locator(".picking").count() == 0);
    assertThat(signs(page).count()).isZero();
  }

  private static void drawsAFloodByPointer(Page page) {
    page.getByTestId("closures").click();
    page.locator("[data-testid=close][data-id=flood]").click();
    Locator form = page.getByTestId("closure-form");
    form.locator("[name=note]").fill("selutut");
    BoundingBox map = page.locator(".map-ground").boundingBox();
    for (List<Double> corner : List.of(List.of(.6, .5), List.of(.8, .5), List.of(.7, .7))) {
      page.mouse().click(map.x + corner.get(0) * map.width, map.y + corner.get(1) * map.height);
    }
    form.locator("button.primary").click();
    Locator extent = page.locator("path.closure-extent.flood");
    eventually("the flood is drawn", SOON, () -> extent.count() == 1 && signs(page).count() == 1);
    assertThat(signs(page).innerText()).contains("selutut");

    signs(page).click();
    page.locator(".map-card [data-testid=lift]").click();
    eventually("it is lifted", SOON, () -> extent.count() == 0 && signs(page).count() == 0);
    page.getByTestId("undo").locator("button").click();
    eventually("it is back", SOON, () -> extent.count() == 1);
  }

  private static Locator signs(Page page) {
    return page.locator(".map-sign.closure");
  }
}
