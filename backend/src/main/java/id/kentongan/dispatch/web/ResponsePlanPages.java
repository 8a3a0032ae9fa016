package id.kentongan.dispatch.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.GET;

import id.kentongan.platform.Page;
import id.kentongan.platform.PathRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may see the response plans, and on which page. */
@Configuration(proxyBeanMethods = false)
class ResponsePlanPages {

  private static final String[] READERS = {"dispatcher", "supervisor", "admin"};

  @Bean
  @Order(5)
  Page responsePlansPage() {
    return new Page("/response-plans", "response-plans", List.of(READERS));
  }

  @Bean
  PathRules responsePlanRules() {
    return () ->
        List.of(
            roles(GET, "/api/response-plan", READERS),
            roles(GET, "/api/response-plan/versions", READERS),
            roles(GET, "/api/response-plan/versions/{version}", READERS));
  }
}
