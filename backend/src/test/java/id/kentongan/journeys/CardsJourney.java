package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What words propose, what is asked and advised, what it raises; and how an administrator edits it.
 */
class CardsJourney extends Journey {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final String number = someNumber();
  private final List<String> violations = new ArrayList<>();
  private Api supervisor;

  @BeforeEach
  void theSupervisorLooksOn() {
    supervisor = supervisor();
    closingAfterwards(new Incidents(supervisor));
  }

  @Test
  void wordsProposeTheTypeAndAnswersRaiseByKeyboardAlone() {
    Console console = answering();
    Page page = console.page();
    Typist typist = new Typist(page).presses("F2").types("Jl. Melati 14").presses("F2", "F2");
    typist.types("kebakaran rumah ada anak di dalam");

    console.sees(page.locator("[data-id=proposal] [data-id=buildingFire]"));
    assertThat(page.locator("[data-id=proposal] mark").allInnerTexts())
        .containsExactly("kebakaran", "rumah", "anak", "dalam");
    violations.addAll(Look.at(page, "calltaker-proposal"));
    page.setViewportSize(1366, 768);
    assertThat(incident().path("type").isNull()).isTrue();

    typist.presses("Alt+j");
    console.sees(page.locator("[data-question='fire.trapped']"));
    assertThat(page.locator("[data-id=proposal] mark").count()).isZero();
    typist.presses("F2", "F2", "1", "9", "1", "2", "Enter", "1");
    eventually(
        "the answers have arrived",
        SOON,
        () ->
            incident().path("answers").toString().contains("\"fire.trapped\",\"answer\":\"yes\""));
    assertThat(incident().path("type").asString()).isEqualTo("buildingFire");
    assertThat(incident().path("priority").asInt()).isEqualTo(1);
    console.sees(page.locator("[data-id=raised]").getByText("terjebak"));
    violations.addAll(Look.at(page, "calltaker-card"));

    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
    assertThat(console.policyViolations()).isEmpty();
  }

  @Test
  void whoDoesNotBreatheRaisesAtOnceAndStartsTheGuide() {
    Console console = answering();
    Page page = console.page();
    Typist typist = new Typist(page).presses("F2").types("Jl. Melati 3").presses("F2", "3");
    console.sees(page.locator(".subtypes [data-id=otherMedical]"));
    typist.presses("Tab", "End", "Enter");
    eventually("it is of an ordinary type", SOON, () -> incident().path("priority").asInt() == 2);

    typist.presses("F2", "F2", "F2", "2", "1");
    Stopwatch answered = Stopwatch.started();
    typist.presses("2");
    console.sees(page.locator("[data-id=guide]"));
    eventually("the server has it too", SOON, () -> incident().path("priority").asInt() == 1);
    answered.reads("not breathing: raised, and the guide is there", Duration.ofSeconds(10));

    page.locator("[data-question='medical.breathing'] button[tabindex='0']").focus();
    typist.presses("2");
    console.sees(page.locator("[data-question='medical.breathing'] [aria-pressed=true]"));
    console.sees(page.locator("[data-id=guide]"));
    page.locator("[data-question='medical.breathing'] button[tabindex='0']").focus();
    typist.presses("Backspace");
    eventually("it is taken back", SOON, () -> incident().path("priority").asInt() == 2);
    assertThat(page.locator("[data-id=guide]").count()).isZero();
    typist.presses("2");
    console.sees(page.locator("[data-id=guide]"));
    page.locator("k-intake-form .classes [data-id=buildingFire]").focus();
    typist.presses("Enter");
    console.sees(page.locator("[data-question='fire.burning']"));
    console.sees(page.locator("[data-id=guide]"));
    console.sees(page.locator("[data-id=raised] .take-back"));
    Locator elapsed = page.locator("[data-id=elapsed]");
    eventually("time goes by", SOON, () -> elapsed.innerText().endsWith("2"));
    typist.presses("Alt+m");
    console.sees(page.locator("[data-id=guide] [aria-pressed=true]"));
    assertThat(page.locator("[data-id=guide]").innerText()).contains("contoh, belum disahkan");
    violations.addAll(Look.at(page, "calltaker-cpr"));

    console.reloads().speaks();
    console.sees(page.locator("[data-id=guide]"));
    eventually("time went on", SOON, () -> !elapsed.innerText().matches("0?0:0[0-2]"));
    assertThat(violations).isEmpty();
    assertThat(console.pageErrors()).isEmpty();
  }

  @Test
  void anAdministratorEditsAndApprovesAndOldReportsKeepTheirs() {
    Console console = answering();
    new Typist(console.page()).presses("F2").types("Jl. Melati 9").presses("F2", "1");
    eventually(
        "it is a fire", SOON, () -> incident().path("type").asString("").equals("buildingFire"));
    Page admin = room.signedIn(system.accounts("admin").getFirst());
    admin.navigate(system.web().resolve("/catalogue").toString());
    admin.locator(".catalogue details").first().waitFor();
    violations.addAll(Look.at(admin, "catalogue"));
    admin.setViewportSize(1366, 768);
    admin.locator(".catalogue details summary").first().click();
    admin.locator("[data-id=buildingFire]").click();
    violations.addAll(Look.at(admin, "catalogue-type"));
    admin.setViewportSize(1366, 768);
    String before = admin.locator("k-catalogue-type input[name=id]").inputValue();
    String renamed = before + " baru";
    showsEachPartAsItIsAndRefusesAKnownCode(admin);

    console
        .page()
        .waitForResponse(
            response -> response.url().endsWith("/api/agencies"),
            () -> saves(admin, "k-catalogue-type input[name=id]", renamed));
    console.page().evaluate("new Promise((then) => requestAnimationFrame(() => setTimeout(then)))");
    assertThat(names(console.page())).contains(before).doesNotContain(renamed);
    new Typist(console.page()).presses("Control+Enter", "Pause");
    console.doesNotSee(console.byTestId("call-bar"));
    new Typist(console.page()).presses("F2", "F2", "1");
    eventually("a new report has it", SOON, () -> names(console.page()).contains(renamed));
    admin.locator("[data-id=electrical]").click();
    Locator approval = admin.locator("k-catalogue-card form.row").first();
    approval.locator("input[name=by]").fill("Manajer PLN");
    approval.locator("button").click();
    admin.locator("k-catalogue-card .chip.good").first().waitFor();
    violations.addAll(Look.at(admin, "catalogue-card"));
    admin.setViewportSize(1366, 768);
    admin.locator(".catalogue details summary").first().click();
    admin.locator("[data-id=buildingFire]").click();
    saves(admin, "k-catalogue-type input[name=id]", before);

    assertThat(violations).isEmpty();
  }

  private static void showsEachPartAsItIsAndRefusesAKnownCode(Page admin) {
    Locator priority = admin.locator("k-catalogue-type select[name=priority]");
    priority.selectOption("4");
    admin.locator("[data-id=landFire]").click();
    assertThat(priority.inputValue()).isEqualTo("2");
    admin.locator("[data-id=buildingFire]").click();
    assertThat(priority.inputValue()).isEqualTo("4");

    Locator code = admin.locator("details[open] input[name=code]").first();
    code.fill("landFire");
    code.press("Enter");
    admin.locator("[data-id=notice].bad").waitFor();
    assertThat(admin.locator("[data-id=landFire]").count()).isOne();
    admin.locator(".editor footer button[type=button]").click();
    admin.locator(".editor footer .primary:disabled").waitFor();
    assertThat(priority.inputValue()).isEqualTo("1");
  }

  private void saves(Page admin, String field, String text) {
    admin.locator(field).fill(text);
    admin.locator(field).press("Tab");
    admin.locator(".editor footer .primary").click();
    admin.locator("[data-id=notice].good").waitFor();
  }

  /** What the types of the report are called. */
  private static String names(Page page) {
    return String.join("|", page.locator("k-intake-form .subtypes button").allInnerTexts());
  }

  private Console answering() {
    Console console = room.console(calltaker(0)).startsShift();
    dial(Caller.Script.from(number)).isAnswered();
    return console.answers();
  }

  private JsonNode incident() {
    JsonNode incidents = supervisor.callOf(number).path("incidents");
    return incidents.isEmpty()
        ? MissingNode.getInstance()
        : supervisor.get("/api/incidents/" + incidents.path(0).asString());
  }
}
