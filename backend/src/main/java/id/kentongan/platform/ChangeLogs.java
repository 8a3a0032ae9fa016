package id.kentongan.platform;

import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;

/** Opens the logs that all nodes share. */
@Component
public class ChangeLogs {

  private final RedisClient redis;

  ChangeLogs(RedisClient redis) {
    this.redis = redis;
  }

  /**
   * Opens a log; it is not followed until it is started.
   *
   * @param name the same on every node
   */
  public ChangeLog open(String name, ChangeLog.Follower follower) {
    return new ChangeLog(redis, name, follower);
  }
}
