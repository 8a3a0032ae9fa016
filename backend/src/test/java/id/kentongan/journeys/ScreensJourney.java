package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every page in every state: no violation of WCAG 2.2 A or AA, and a picture to look at. */
class ScreensJourney extends Journey {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private final List<String> violations = new ArrayList<>();

  @Test
  void everyStateOfTheConsoleIsAccessibleInBothThemes() {
    Console console = room.console(calltaker(0));
    looksAt(console.page(), "sign-in");
    console.startsShift();
    looksAt(console.page(), "calltaker-idle");
    dial(Caller.Script.from(someNumber()).at(-6.4025, 106.7942, 30)).isAnswered();
    console.seesRinging();
    looksAt(console.page(), "calltaker-ringing");
    console.answers();
    dial(Caller.Script.from(someNumber())).isAnswered();
    console.sees(console.byTestId("queue-row"));
    looksAt(console.page(), "calltaker-busy");
    console.hangsUp();
    console.answers().hangsUp();

    assertThat(violations).isEmpty();
  }

  private void looksAt(Page page, String state) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
        page.setViewportSize(size[0], size[1]);
        String name =
            "%s-%s-%dx%d.png"
                .formatted(state, theme.name().toLowerCase(Locale.ROOT), size[0], size[1]);
        page.screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("..", "target", "screens", name)));
      }
      for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
        violations.add(state + " " + theme + ": " + rule.getId() + " " + rule.getNodes());
      }
    }
  }
}
