package id.kentongan.message;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that the settings name, if any; SMPP, if they name both. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(MessageSettings.class)
class MessageConfiguration {

  @Bean
  @ConditionalOnProperty("kentongan.message.smpp.host")
  SmppGateway smppGateway(MessageSettings settings, MessageReports reports) {
    return new SmppGateway(requireNonNull(settings.smpp()), reports);
  }

  @Bean
  @ConditionalOnProperty("kentongan.message.http.url")
  @ConditionalOnProperty(
      name = "kentongan.message.smpp.host",
      havingValue = "none",
      matchIfMissing = true)
  HttpGateway httpGateway(MessageSettings settings) {
    return new HttpGateway(requireNonNull(settings.http()));
  }
}
