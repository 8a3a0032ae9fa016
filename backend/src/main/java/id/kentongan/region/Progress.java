package id.kentongan.region;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells how far an import is: each step of it, and within a step every tenth. */
class Progress {

  private final Consumer<Step> told;
  private Step last = new Step(Phase.CHECK, "", 0);

  Progress(Consumer<Step> told) {
    this.told = told;
  }

  /** What a part does. */
  enum Phase {
    CHECK,
    TAKE
  }

  /**
   * What goes on just now.
   *
   * @param part key of its name in {@code i18n/*.json} without {@code import.part.}
   * @param percent of it that is done
   */
  record Step(Phase phase, String part, long percent) {}

  void begin(RegionPart part, Phase phase) {
    tell(new Step(phase, key(part), 0));
  }

  void of(long done, long total) {
    long percent = total > 0 ? done * 10 / total * 10 : 0;
    if (percent > last.percent() && percent <= 100) {
      tell(new Step(last.phase(), last.part(), percent));
    }
  }

  private void tell(Step step) {
    last = step;
    told.accept(step);
  }

  private static String key(RegionPart part) {
    String name = part.getClass().getSimpleName().replaceFirst("Part$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
