package id.kentongan.catalogue.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static id.kentongan.platform.PathRules.Rule.signedIn;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.kentongan.platform.Page;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may read and edit the catalogue, and on which page. */
@Configuration(proxyBeanMethods = false)
class CataloguePages {

  private static final String ADMIN = "admin";

  @Bean
  @Order(4)
  Page cataloguePage() {
    return new Page("/catalogue", "catalogue", List.of(ADMIN));
  }

  @Bean
  PathRules catalogueRules() {
    return () ->
        List.of(
            signedIn(GET, "/api/incident-types").andScreens(),
            signedIn(GET, "/api/catalogue"),
            roles(PUT, "/api/catalogue", ADMIN),
            roles(GET, "/api/catalogue/versions", ADMIN),
            signedIn(GET, "/api/catalogue/versions/{version}"));
  }
}
