package id.kentongan.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param token with it other machines may use what is otherwise open to this one only; empty: none
 */
@ConfigurationProperties("kentongan.local")
record LocalSettings(String token) {}
