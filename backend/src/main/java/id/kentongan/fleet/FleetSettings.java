package id.kentongan.fleet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where fixes come from beside HTTP.
 *
 * @param mqtt a broker that the region has, or null
 */
@ConfigurationProperties("kentongan.fleet")
record FleetSettings(@Nullable Mqtt mqtt) {

  /**
   * @param url {@code tcp://host:1883}, or {@code ssl://host:8883} with a certificate that is
   *     publicly vouched for
   * @param topic on which devices publish; {@code +} and {@code #} stand for anything
   * @param username empty: none
   */
  record Mqtt(
      String url,
      String topic,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {}
}
