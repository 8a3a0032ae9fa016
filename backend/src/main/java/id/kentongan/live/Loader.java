package id.kentongan.live;

import id.kentongan.live.LogEntry.Encoded;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads one topic from the database whenever an epoch begins, and tries again until it succeeds.
 * Every node does so; the first load in the log holds. A node that is alone does not hear what
 * others change, so it loads again every few seconds.
 */
final class Loader {

  private static final Logger log = LoggerFactory.getLogger(Loader.class);
  private static final long RETRY_SECONDS = 1;
  private static final long ALONE_SECONDS = 5;

  private final Feed feed;
  private final LogEntries entries;
  private final Consumer<String> append;
  private final BlockingQueue<Epoch> begun = new LinkedBlockingQueue<>();
  private final Thread thread;

  Loader(Feed feed, LogEntries entries, Consumer<String> append) {
    this.feed = feed;
    this.entries = entries;
    this.append = append;
    this.thread = Thread.ofVirtual().name("live-loader-" + name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  void begin(String epoch, boolean alone) {
    begun.add(new Epoch(epoch, alone));
  }

  private void run() {
    try {
      Epoch epoch = begun.take();
      while (true) {
        boolean loaded = load(epoch);
        Epoch next = await(loaded ? epoch.secondsToNextLoad() : RETRY_SECONDS);
        if (next != null) {
          epoch = next;
        } else if (loaded) {
          feed.beginReload();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean load(Epoch epoch) {
    try {
      List<Encoded> items =
          feed.topic().snapshot().stream()
              .flatMap(item -> entries.encode(feed.topic(), item).stream())
              .toList();
      append.accept(entries.write(new LogEntry(name(), epoch.name(), items)));
      return true;
    } catch (RuntimeException e) {
      log.warn("The topic {} cannot be loaded and is tried again: {}", name(), e.toString());
      return false;
    }
  }

  /** The newest epoch that has begun, or null if none did in this time. */
  private @Nullable Epoch await(long seconds) throws InterruptedException {
    Epoch newest = begun.poll(seconds, TimeUnit.SECONDS);
    for (Epoch newer = begun.poll(); newer != null; newer = begun.poll()) {
      newest = newer;
    }
    return newest;
  }

  private String name() {
    return feed.topic().name();
  }

  private record Epoch(String name, boolean alone) {

    long secondsToNextLoad() {
      return alone ? ALONE_SECONDS : Long.MAX_VALUE;
    }
  }
}
