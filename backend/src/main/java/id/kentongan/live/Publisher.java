package id.kentongan.live;

import id.kentongan.live.LogEntry.Encoded;
import id.kentongan.live.Topic.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends changes to the log in the order in which they were handed in, on one thread of its own.
 * What waits goes as one entry, so that a burst costs few round trips.
 */
final class Publisher {

  private static final Logger log = LoggerFactory.getLogger(Publisher.class);
  private static final int BATCH = 256;

  private final LinkedBlockingQueue<Change> changes = new LinkedBlockingQueue<>();
  private final LogEntries entries;
  private final Consumer<String> append;
  private final Thread thread = Thread.ofVirtual().name("live-publisher").unstarted(this::run);
  private volatile Map<String, Topic> topics = Map.of();

  Publisher(LogEntries entries, Consumer<String> append) {
    this.entries = entries;
    this.append = append;
  }

  void start(List<Topic> all) {
    topics = all.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  /**
   * Returns at once.
   *
   * @param item null: it is gone
   */
  void hand(String topic, String id, @Nullable Item item) {
    changes.add(new Change(topic, id, item));
  }

  private void run() {
    List<Change> waiting = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        waiting.add(changes.take());
        changes.drainTo(waiting, BATCH);
        publish(waiting);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        log.error("Changes could not be published", e);
      } finally {
        waiting.clear();
      }
    }
  }

  /** One entry holds one topic and each item once: no step of an item is lost in it. */
  private void publish(List<Change> waiting) {
    Map<String, Encoded> batch = new LinkedHashMap<>();
    String topic = "";
    for (Change change : waiting) {
      if (!change.topic().equals(topic) || batch.containsKey(change.id())) {
        append(topic, batch);
        topic = change.topic();
      }
      encode(change, batch);
    }
    append(topic, batch);
  }

  private void encode(Change change, Map<String, Encoded> batch) {
    Topic topic = topics.get(change.topic());
    if (topic == null) {
      log.warn("Nobody offers the topic {}", change.topic());
      return;
    }
    Item item = change.item();
    Optional<Encoded> encoded =
        item == null ? Optional.of(LogEntries.gone(change.id())) : entries.encode(topic, item);
    encoded.ifPresent(it -> batch.put(change.id(), it));
  }

  private void append(String topic, Map<String, Encoded> batch) {
    if (!batch.isEmpty()) {
      append.accept(entries.write(new LogEntry(topic, null, List.copyOf(batch.values()))));
      batch.clear();
    }
  }

  private record Change(String topic, String id, @Nullable Item item) {}
}
