package id.kentongan.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The newest value of each of many things, the same on every node: whoever puts an older one learns
 * of the newer. It stands in Redis and can be lost, so only what can be had elsewhere too is put
 * here. Without Redis nothing is found, and what is put is the newest.
 */
@Component
public class NewestValues {

  private static final Logger LOG = LoggerFactory.getLogger(NewestValues.class);

  /** Nobody waits for a Redis that was away just now. */
  private static final long PAUSE_NANOS = 1_000_000_000L;

  /** Fields hold version, blank, text. Versions are exact up to 2^53. */
  private static final String PUT =
      """
      local newest = {}
      for i = 1, #ARGV, 3 do
        local held = redis.call('HGET', KEYS[1], ARGV[i])
        if not held or tonumber(string.match(held, '^%S+')) < tonumber(ARGV[i + 1]) then
          held = ARGV[i + 1] .. ' ' .. ARGV[i + 2]
          redis.call('HSET', KEYS[1], ARGV[i], held)
        end
        newest[#newest + 1] = held
      end
      return newest
      """;

  private final RedisClient redis;
  private volatile long awayUntil = System.nanoTime();

  NewestValues(RedisClient redis) {
    this.redis = redis;
  }

  /**
   * @param version the greater one is newer
   */
  public record Value(long version, String text) {

    private static Value of(String field) {
      int blank = field.indexOf(' ');
      return new Value(Long.parseLong(field.substring(0, blank)), field.substring(blank + 1));
    }
  }

  /**
   * Puts each value where none stands that is as new.
   *
   * @param name of the whole, the same on every node
   * @return by the same keys, what is the newest now
   */
  public Map<String, Value> put(String name, Map<String, Value> values) {
    List<String> keys = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    values.forEach((key, value) -> {
      keys.add(key);
      arguments.addAll(List.of(key, Long.toString(value.version()), value.text()));
    });
    return unlessAway(
        () -> {
          List<?> newest = (List<?>) redis.eval(PUT, List.of(hash(name)), arguments);
          Map<String, Value> found = new HashMap<>();
          for (int i = 0; i < keys.size(); i++) {
            found.put(keys.get(i), Value.of(newest.get(i).toString()));
          }
          return found;
        },
        values);
  }

  /** Those of these keys that are there. */
  public Map<String, Value> find(String name, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<String> asked = List.copyOf(keys);
    return unlessAway(
        () -> {
          List<String> fields = redis.hmget(hash(name), asked.toArray(String[]::new));
          Map<String, Value> found = new HashMap<>();
          for (int i = 0; i < asked.size(); i++) {
            if (fields.get(i) != null) {
              found.put(asked.get(i), Value.of(fields.get(i)));
            }
          }
          return found;
        },
        Map.of());
  }

  public Map<String, Value> all(String name) {
    return unlessAway(
        () -> {
          Map<String, Value> found = new HashMap<>();
          redis.hgetAll(hash(name)).forEach((key, field) -> found.put(key, Value.of(field)));
          return found;
        },
        Map.of());
  }

  private Map<String, Value> unlessAway(
      Supplier<Map<String, Value>> asked, Map<String, Value> otherwise) {
    if (System.nanoTime() - awayUntil < 0) {
      return otherwise;
    }
    try {
      return asked.get();
    } catch (JedisException e) {
      LOG.warn("Redis cannot be reached, this node counts for itself: {}", e.getMessage());
      awayUntil = System.nanoTime() + PAUSE_NANOS;
      return otherwise;
    }
  }

  private static String hash(String name) {
    return "kentongan:" + name + ":newest";
  }
}
