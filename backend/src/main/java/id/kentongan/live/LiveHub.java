package id.kentongan.live;

import id.kentongan.live.Topic.Item;
import id.kentongan.platform.ChangeLog;
import id.kentongan.platform.ChangeLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The way of a change: a module hands it in, the {@link Publisher} encodes it and appends it to the
 * log, and when it comes back in the order that all nodes share, its {@link Feed} takes it in.
 */
@Component
@ConditionalOnWebApplication
class LiveHub implements LiveStream, ChangeLog.Follower, SmartLifecycle {

  private final ObjectProvider<Topic> topics;
  private final Frames frames;
  private final LogEntries entries;
  private final ChangeLog log;
  private final Publisher publisher;
  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final List<Loader> loaders = new ArrayList<>();
  private volatile boolean running;

  /** Topics are asked for at the start: they may need this bean themselves. */
  LiveHub(ObjectProvider<Topic> topics, ChangeLogs logs, LogEntries entries, Frames frames) {
    this.topics = topics;
    this.frames = frames;
    this.entries = entries;
    this.log = logs.open("live", this);
    this.publisher = new Publisher(entries, log::append);
  }

  @Override
  public void changed(String topic, Item item) {
    publisher.hand(topic, item.id(), item);
  }

  @Override
  public void removed(String topic, String id) {
    publisher.hand(topic, id, null);
  }

  Optional<Feed> find(String topic) {
    return Optional.ofNullable(feeds.get(topic));
  }

  @Override
  public void begin(String epoch, boolean alone) {
    feeds.values().forEach(feed -> feed.begin(epoch));
    loaders.forEach(loader -> loader.begin(epoch, alone));
  }

  @Override
  public void entry(String written) {
    LogEntry entry = entries.read(written);
    find(entry.topic()).ifPresent(feed -> feed.apply(entry));
  }

  @Override
  public void start() {
    running = true;
    for (Topic topic : topics) {
      Feed feed = new Feed(topic, frames);
      feeds.put(topic.name(), feed);
      loaders.add(new Loader(feed, entries, log::append));
    }
    loaders.forEach(Loader::start);
    publisher.start(topics.stream().toList());
    log.start();
  }

  @Override
  public void stop() {
    running = false;
    log.close();
    publisher.stop();
    loaders.forEach(Loader::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
