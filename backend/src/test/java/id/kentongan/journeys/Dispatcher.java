package id.kentongan.journeys;

import static id.kentongan.journeys.Journey.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** Who sends help, at a page of their own. */
final class Dispatcher {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Page page;

  /**
   * @param page on which they have signed in
   */
  Dispatcher(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Chooses the first incident of the list by its key. */
  Dispatcher choosesFirst() {
    page.getByTestId("incident-row").first().waitFor();
    page.keyboard().press("ArrowDown");
    return this;
  }

  /** Whoever is recommended, once all of them are ticked. */
  List<String> recommended() {
    Locator picks = page.getByTestId("recommendation").getByTestId("pick");
    eventually(
        "somebody is recommended",
        SOON,
        () -> picks.count() > 0 && picks.locator("input:checked").count() == picks.count());
    return picks.all().stream().map(pick -> pick.getAttribute("data-id")).toList();
  }

  /** Whom the next sending would send. */
  Locator ticked() {
    return page.getByTestId("recommendation").getByTestId("pick").locator("input:checked");
  }

  Dispatcher presses(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Types a line of command, without its slash. */
  Dispatcher commands(String line) {
    presses("/");
    page.keyboard().type(line);
    presses("Enter");
    eventually(line + " is obeyed", SOON, () -> page.getByTestId("command").inputValue().isEmpty());
    return presses("Escape");
  }

  /** Assignments of the chosen incident. */
  Locator assignments(String state) {
    return page.locator("[data-testid=assignment-row][data-state=" + state + "]");
  }

  boolean seesFree(List<String> units) {
    return units.stream()
        .allMatch(unit -> row("unit-row", unit).getAttribute("data-state").equals("available"));
  }

  Locator row(String testId, String id) {
    return page.locator("[data-testid=" + testId + "][data-id='" + id + "']");
  }
}
