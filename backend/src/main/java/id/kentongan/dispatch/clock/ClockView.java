package id.kentongan.dispatch.clock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running clock as HTTP and the live topic show it. Which band it is in follows from its times;
 * it is told anew when it comes into another.
 *
 * @param number of the incident
 * @param assignment of those who are waited for; null: the room itself is
 * @param unit call sign, or null
 * @param agency code, or null
 * @param nearAt from when it is nearly over
 * @param dueAt from when it is over
 * @param colour {@code neutral amber red}
 * @param shape {@code none diamond disc}
 * @param escalations who has learnt that it is over, each once
 */
public record ClockView(
    UUID id,
    ClockName clock,
    UUID incident,
    String number,
    @Nullable UUID assignment,
    @Nullable String unit,
    @Nullable String agency,
    Instant since,
    Instant nearAt,
    Instant dueAt,
    Band band,
    String colour,
    String shape,
    List<Escalation> escalations) {

  public ClockView {
    escalations = List.copyOf(escalations);
  }

  static ClockView of(RunningClock clock) {
    return new ClockView(
        clock.id(),
        clock.name(),
        clock.incident(),
        clock.number(),
        clock.assignment(),
        clock.unit(),
        clock.agency(),
        clock.since(),
        clock.nearAt(),
        clock.dueAt(),
        clock.band(),
        clock.band().colour(),
        clock.band().shape(),
        clock.escalations());
  }
}
