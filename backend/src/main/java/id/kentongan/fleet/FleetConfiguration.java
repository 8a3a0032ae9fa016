package id.kentongan.fleet;

import static java.util.Objects.requireNonNull;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The broker that the settings name, if any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(FleetSettings.class)
class FleetConfiguration {

  @Bean
  @ConditionalOnProperty("kentongan.fleet.mqtt.url")
  MqttIntake mqttIntake(
      FleetSettings settings,
      @Value("${kentongan.node}") String node,
      FixPipeline pipeline,
      JsonMapper json) {
    return new MqttIntake(requireNonNull(settings.mqtt()), "kentongan-" + node, pipeline, json);
  }
}
