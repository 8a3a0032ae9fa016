package id.kentongan.live;

import id.kentongan.live.LogEntry.Encoded;
import id.kentongan.live.Topic.View;
import id.kentongan.live.ViewFeed.Frame;
import id.kentongan.live.ViewFeed.Shown;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * A topic as this node shows it. Only the log changes it, one entry at a time; sockets read it.
 *
 * <p>When an epoch begins, screens keep what they have until the new epoch is loaded. What changed
 * since a load began is newer than what it found, so the load leaves that alone.
 */
final class Feed {

  private final Topic topic;
  private final Frames frames;
  private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
  private @Nullable Epoch next;
  private volatile @Nullable Epoch current;

  Feed(Topic topic, Frames frames) {
    this.topic = topic;
    this.frames = frames;
  }

  Topic topic() {
    return topic;
  }

  /** A new epoch, empty until its load comes. */
  synchronized void begin(String epoch) {
    next = new Epoch(epoch);
  }

  /** What the running epoch shows will be put right by another load. */
  synchronized void beginReload() {
    Epoch running = current;
    if (next == null && running != null) {
      running.touched = new HashSet<>();
    }
  }

  synchronized void apply(LogEntry entry) {
    Epoch epoch = next != null ? next : current;
    if (epoch == null) {
      return;
    }
    if (entry.load() == null) {
      epoch.change(entry.items());
    } else if (entry.load().equals(epoch.name) && epoch.touched != null) {
      epoch.load(entry.items(), epoch.touched);
      next = null;
      current = epoch;
    }
    watchers.forEach(Runnable::run);
  }

  /** What a reader that has reached this point needs next; nothing while nothing is loaded. */
  List<Frame> after(View view, @Nullable String epoch, long sequence) {
    Epoch running = current;
    return running == null ? List.of() : running.feed(view.name()).after(epoch, sequence);
  }

  /** The watcher is run after each change, on the thread that applies the log. */
  void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  private final class Epoch {

    final String name;
    final Map<String, ViewFeed> views = new ConcurrentHashMap<>();

    /** Ids that changed since the load that is awaited began; null: none is awaited. */
    @Nullable Set<String> touched = new HashSet<>();

    Epoch(String name) {
      this.name = name;
      topic.views().forEach(view -> feed(view.name()));
    }

    /** A view that came later shows what came with it or after it: nothing before was in it. */
    ViewFeed feed(String view) {
      return views.computeIfAbsent(
          view, _ -> new ViewFeed(topic.name(), name, topic.newestWins(), frames));
    }

    void change(List<Encoded> items) {
      items.forEach(item -> item.views().keySet().forEach(this::feed));
      if (touched != null) {
        items.stream().map(Encoded::id).forEach(touched::add);
      }
      views.forEach((view, feed) -> feed.apply(asShownIn(view, items)));
    }

    void load(List<Encoded> items, Set<String> newer) {
      items.forEach(item -> item.views().keySet().forEach(this::feed));
      views.forEach((view, feed) -> {
        Map<String, Shown> loaded = new LinkedHashMap<>();
        feed.ids().forEach(id -> loaded.put(id, Shown.GONE));
        loaded.putAll(asShownIn(view, items));
        loaded.keySet().removeAll(newer);
        feed.apply(loaded);
      });
      touched = null;
    }

    private Map<String, Shown> asShownIn(String view, List<Encoded> items) {
      Map<String, Shown> shown = new LinkedHashMap<>();
      items.forEach(
          item -> shown.put(item.id(), new Shown(item.version(), item.views().get(view))));
      return shown;
    }
  }
}
