package id.kentongan.fleet.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.kentongan.platform.Page;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may read and edit the roster, and on which page. */
@Configuration(proxyBeanMethods = false)
class RosterPages {

  private static final String ADMIN = "admin";

  /** Bytes: a province's thousand units and their crews. */
  private static final int LARGEST = 4 * 1024 * 1024;

  @Bean
  @Order(5)
  Page rosterPage() {
    return new Page("/roster", "roster", List.of(ADMIN));
  }

  @Bean
  PathRules rosterRules() {
    return () ->
        List.of(
            roles(GET, "/api/roster", ADMIN), roles(PUT, "/api/roster", ADMIN).bodyUpTo(LARGEST));
  }
}
