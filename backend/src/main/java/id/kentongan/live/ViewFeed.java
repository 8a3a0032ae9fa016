package id.kentongan.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One topic as one view shows it, in one epoch: its items, how many steps led to them, and the last
 * of these steps. A socket holds nothing but the sequence that it has reached and asks for what
 * comes {@link #after} it: so a slow one costs nothing, and one that fell behind the kept steps, or
 * comes from elsewhere, gets the items as they are now.
 */
final class ViewFeed {

  private static final int KEPT_STEPS = 1024;
  private static final int FRAMES_AT_ONCE = 64;

  private final String topic;
  private final String epoch;
  private final boolean newestWins;
  private final Frames frames;
  private final Map<String, Shown> items = new LinkedHashMap<>();
  private final ArrayDeque<Step> steps = new ArrayDeque<>();
  private long sequence;
  private @Nullable Frame snapshot;

  ViewFeed(String topic, String epoch, boolean newestWins, Frames frames) {
    this.topic = topic;
    this.epoch = epoch;
    this.newestWins = newestWins;
    this.frames = frames;
  }

  /** Takes in changes, by id. What this view does not show, or showed just so, does not count. */
  synchronized void apply(Map<String, Shown> changes) {
    Map<String, @Nullable String> step = new LinkedHashMap<>();
    changes.forEach((id, now) -> {
      Shown before = items.getOrDefault(id, Shown.NEVER);
      if (now.version() >= before.version()) {
        put(id, now);
        if (!Objects.equals(now.json(), before.json())) {
          step.put(id, now.json());
        }
      }
    });
    if (!step.isEmpty()) {
      add(step);
    }
  }

  private void put(String id, Shown now) {
    if (now.json() == null) {
      items.remove(id);
    } else {
      items.put(id, now);
    }
  }

  private void add(Map<String, @Nullable String> step) {
    sequence++;
    snapshot = null;
    steps.addLast(new Step(sequence, step, frames.change(topic, epoch, sequence, sequence, step)));
    if (steps.size() > KEPT_STEPS) {
      steps.removeFirst();
    }
  }

  /** Every id that is shown now. */
  synchronized List<String> ids() {
    return List.copyOf(items.keySet());
  }

  /** What a socket that has reached this sequence of this epoch needs next; maybe not all. */
  synchronized List<Frame> after(@Nullable String reachedEpoch, long reached) {
    if (!epoch.equals(reachedEpoch) || reached > sequence || reached < sequence - steps.size()) {
      return List.of(snapshot());
    }
    long missed = sequence - reached;
    if (newestWins && missed > 1) {
      return List.of(merged(reached));
    }
    return steps.stream()
        .skip(steps.size() - missed)
        .limit(FRAMES_AT_ONCE)
        .map(step -> new Frame(epoch, step.sequence(), step.frame()))
        .toList();
  }

  private Frame snapshot() {
    Frame current = snapshot;
    if (current == null) {
      List<String> all = new ArrayList<>(items.size());
      items.values().forEach(item -> all.add(String.valueOf(item.json())));
      current = new Frame(epoch, sequence, frames.snapshot(topic, epoch, sequence, all));
      snapshot = current;
    }
    return current;
  }

  private Frame merged(long reached) {
    Map<String, @Nullable String> newest = new HashMap<>();
    for (Step step : steps) {
      if (step.sequence() > reached) {
        newest.putAll(step.changes());
      }
    }
    return new Frame(epoch, sequence, frames.change(topic, epoch, reached + 1, sequence, newest));
  }

  /**
   * An item in this view.
   *
   * @param json null: not shown
   */
  record Shown(long version, @Nullable String json) {

    static final Shown NEVER = new Shown(Long.MIN_VALUE, null);
    static final Shown GONE = new Shown(Long.MAX_VALUE, null);
  }

  private record Step(long sequence, Map<String, @Nullable String> changes, String frame) {}

  /** A text for a socket, and where it has then arrived. */
  record Frame(String epoch, long sequence, String text) {}
}
