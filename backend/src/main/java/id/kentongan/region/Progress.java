package id.kentongan.region;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells how far an import is: each step of it, and within a step every tenth. */
class Progress {

  private final Consumer<String> lines;
  private String step = "";
  private long told;

  Progress(Consumer<String> lines) {
    this.lines = lines;
  }

  /** What a part does. */
  enum Phase {
    CHECK,
    TAKE
  }

  void begin(RegionPart part, Phase phase) {
    String name = part.getClass().getSimpleName().replaceFirst("Part$", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    step = (phase == Phase.CHECK ? "check " : "take  ") + words;
    told = 0;
    lines.accept(step);
  }

  void of(long done, long total) {
    long tenth = total > 0 ? done * 10 / total : 0;
    if (tenth > told && tenth <= 10) {
      told = tenth;
      lines.accept(step + " " + tenth * 10 + " %");
    }
  }
}
