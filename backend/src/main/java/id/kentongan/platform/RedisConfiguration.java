package id.kentongan.platform;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The one client of Redis. It connects when it is first used and again after each failure; nothing
 * that must not be lost goes through it, so nothing waits long for it.
 */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  private static final int TIMEOUT_MILLIS = 1000;

  @Bean(destroyMethod = "close")
  RedisClient redisClient(RedisSettings settings) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(32);
    pool.setMaxIdle(8);
    pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    pool.setTestWhileIdle(true);
    return RedisClient.builder()
        .hostAndPort(new HostAndPort(settings.host(), settings.port()))
        .clientConfig(
            DefaultJedisClientConfig.builder()
                .database(settings.database())
                .password(settings.password().isEmpty() ? null : settings.password())
                .clientName("kentongan")
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .blockingSocketTimeoutMillis(2 * TIMEOUT_MILLIS)
                .build())
        .poolConfig(pool)
        .build();
  }

  /** Without Redis calls and sessions go on and only the screens fall back: degraded, not down. */
  @Bean
  HealthIndicator redisHealthIndicator(RedisClient redis) {
    return () -> {
      try {
        redis.ping();
        return Health.up().build();
      } catch (JedisException e) {
        return Health.status("DEGRADED").withException(e).build();
      }
    };
  }
}
