package id.kentongan.platform;

import java.io.Closeable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * A log of what changed, in one order for all nodes. Redis does nothing but number the entries and
 * keep the last of them: nodes that start from the same entry and apply the same entries in the
 * same order come to the same state, so each counts and answers for itself.
 *
 * <p>The log is cut into epochs. A new one makes everything before it void, and whoever follows
 * builds its state again from the database. A node begins one when it starts (it may have died
 * between a commit and its entry), when it sees a gap in the numbers (Redis was flushed, or this
 * node was too slow for the kept entries), and when Redis is back. A node that cannot reach Redis
 * begins an epoch that only it knows and goes on alone.
 */
public final class ChangeLog implements Closeable {

  /** Applies the log. Calls come one at a time, in the order of the log. */
  public interface Follower {

    /**
     * What came before is void.
     *
     * @param alone other nodes' changes are not heard in this epoch
     */
    void begin(String epoch, boolean alone);

    void entry(String entry);
  }

  private static final Logger log = LoggerFactory.getLogger(ChangeLog.class);

  private static final String APPEND =
      """
      local number = redis.call('INCR', KEYS[2])
      local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', 4096, '*', 'number', number, ARGV[1], ARGV[2])
      return {tostring(number), id}
      """;
  private static final String EPOCH = "epoch";
  private static final String ENTRY = "entry";
  private static final int WAIT_MILLIS = 500;
  private static final int BATCH = 512;

  private final RedisClient redis;
  private final String stream;
  private final String count;
  private final Follower follower;
  private final ReentrantLock delivery = new ReentrantLock();
  private final Thread reader;

  private StreamEntryID position = new StreamEntryID();
  private long number;
  private boolean claimed;
  private boolean doubtful;
  private volatile boolean alone;
  private volatile boolean closed;

  ChangeLog(RedisClient redis, String name, Follower follower) {
    this.redis = redis;
    this.stream = "kentongan:" + name + ":log";
    this.count = "kentongan:" + name + ":count";
    this.follower = follower;
    this.reader = Thread.ofVirtual().name("log-" + name).unstarted(this::follow);
  }

  /** From now on the follower hears of everything. */
  public void start() {
    reader.start();
  }

  /**
   * Adds an entry; it comes back to every follower, this node's too. Waits for Redis, but never
   * longer than the client's time-out. Lost is only what the next epoch's load contains anyway.
   */
  public void append(String entry) {
    if (!alone) {
      try {
        add(ENTRY, entry);
        return;
      } catch (JedisException e) {
        goAlone(e);
      }
    }
    delivery.lock();
    try {
      if (alone) {
        follower.entry(entry);
      }
    } finally {
      delivery.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
  }

  private void follow() {
    while (!closed) {
      try {
        if (alone || !claimed) {
          claim();
        }
        read();
      } catch (JedisException e) {
        goAlone(e);
        rest();
      } catch (RuntimeException e) {
        log.error("An entry of {} could not be applied and is passed over", stream, e);
      }
    }
  }

  /** Begins an epoch for all nodes. */
  private void claim() {
    delivery.lock();
    try {
      String epoch = newEpoch();
      List<?> added = add(EPOCH, epoch);
      number = Long.parseLong(added.get(0).toString());
      position = new StreamEntryID(added.get(1).toString());
      claimed = true;
      doubtful = false;
      alone = false;
      follower.begin(epoch, false);
    } finally {
      delivery.unlock();
    }
  }

  private void read() {
    var found =
        redis.xread(new XReadParams().block(WAIT_MILLIS).count(BATCH), Map.of(stream, position));
    delivery.lock();
    try {
      if (alone || closed) {
        return;
      }
      if (found == null || found.isEmpty()) {
        claimIfEntriesWereLost();
      } else {
        doubtful = false;
        deliver(found.getFirst().getValue());
      }
    } finally {
      delivery.unlock();
    }
  }

  private void deliver(List<StreamEntry> entries) {
    for (StreamEntry entry : entries) {
      long found = Long.parseLong(entry.getFields().getOrDefault("number", "0"));
      if (found != number + 1) {
        log.warn("{} lost entries ({} came after {}): a new epoch begins", stream, found, number);
        claim();
        return;
      }
      number = found;
      position = entry.getID();
      deliver(entry.getFields());
    }
  }

  private void deliver(Map<String, String> fields) {
    String epoch = fields.get(EPOCH);
    if (epoch != null) {
      follower.begin(epoch, false);
    } else {
      follower.entry(fields.getOrDefault(ENTRY, ""));
    }
  }

  /**
   * Nothing was read. If the count says that there should have been something, it may just have
   * come; if the next read finds nothing either, Redis has forgotten it.
   */
  private void claimIfEntriesWereLost() {
    boolean differs = !Long.toString(number).equals(redis.get(count));
    if (differs && doubtful) {
      log.warn("Redis lost {}: a new epoch begins", stream);
      claim();
    } else {
      doubtful = differs;
    }
  }

  private void goAlone(JedisException cause) {
    delivery.lock();
    try {
      if (alone || closed) {
        return;
      }
      log.warn("Redis cannot be reached, this node goes on alone: {}", cause.getMessage());
      // One broken connection tells of all: the others would each fail once more later.
      redis.getPool().clear();
      alone = true;
      follower.begin(newEpoch(), true);
    } finally {
      delivery.unlock();
    }
  }

  private List<?> add(String kind, String value) {
    return (List<?>) redis.eval(APPEND, List.of(stream, count), List.of(kind, value));
  }

  private static void rest() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String newEpoch() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
  }
}
