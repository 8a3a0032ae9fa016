package id.kentongan.call;

import id.kentongan.call.location.HeldClient;
import id.kentongan.telephony.AsteriskExchange;
import id.kentongan.telephony.CelFile;
import id.kentongan.telephony.CelReader;
import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeSettings;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange and its files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CallSettings.class, HeldSettings.class})
class CallConfiguration {

  @Bean
  Exchange asteriskExchange(CallSettings settings, Clock clock) {
    CallSettings.Exchange exchange = settings.exchange();
    return AsteriskExchange.of(
        ExchangeSettings.onThisMachine(
            exchange.amiPort(), exchange.amiUsername(), exchange.amiPassword(), clock));
  }

  @Bean
  CelReader exchangeLogReader(CallSettings settings) {
    return new CelFile(settings.exchangeLog());
  }

  @Bean
  RawRecordings rawRecordings(CallSettings settings) {
    return new RawRecordings(settings.rawRecordings());
  }

  @Bean
  HeldClient heldClient(HeldSettings settings) {
    return new HeldClient(Set.copyOf(settings.hosts()), settings.certificates());
  }

  @Bean
  PhoneAccounts phoneAccounts(CallSettings settings) {
    return new PhoneAccounts(settings.phoneAccounts());
  }

  /** A task that runs without a port looks at the database and leaves the exchange alone. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Following {

    @Bean
    ApplicationListener<ApplicationReadyEvent> followsExchange(
        Exchange exchange, ExchangeFollower follower) {
      return _ -> exchange.follow(follower);
    }
  }
}
