package id.kentongan.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JacksonModule;

/** Languages and JSON. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(Sentences.LOCALES);
    resolver.setDefaultLocale(Sentences.INDONESIAN);
    return resolver;
  }

  @Bean
  JacksonModule regionTimes(ObjectProvider<RegionZone> region) {
    // Asked for with the first time that is written: who knows the zone may need JSON itself.
    return new RegionTimes(() -> region.getObject().zone());
  }
}
