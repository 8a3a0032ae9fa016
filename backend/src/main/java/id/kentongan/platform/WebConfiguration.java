package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
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

  /** None: Spring's own looks for a session in the database at every request, also for a file's. */
  @Bean
  FlashMapManager flashMapManager() {
    return new FlashMapManager() {
      @Override
      public @Nullable FlashMap retrieveAndUpdate(
          HttpServletRequest request, HttpServletResponse response) {
        return null;
      }

      @Override
      public void saveOutputFlashMap(
          FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("no page of ours has flash attributes");
      }
    };
  }

  @Bean
  JacksonModule regionTimes(ObjectProvider<RegionZone> region) {
    // Asked for with the first time that is written: who knows the zone may need JSON itself.
    return new RegionTimes(() -> region.getObject().zone());
  }
}
