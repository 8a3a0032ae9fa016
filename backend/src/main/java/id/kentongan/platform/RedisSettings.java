package id.kentongan.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where Redis is. */
@ConfigurationProperties("kentongan.redis")
record RedisSettings(String host, int port, int database, String password) {}
