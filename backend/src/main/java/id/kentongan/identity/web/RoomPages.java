package id.kentongan.identity.web;

import id.kentongan.identity.Role;
import id.kentongan.platform.Page;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Which page is a role's. */
@Configuration(proxyBeanMethods = false)
class RoomPages {

  @Bean
  @Order(1)
  Page calltakerPage() {
    return new Page(
        "/calltaker", "calltaker", List.of(Role.CALLTAKER.code(), Role.SUPERVISOR.code()));
  }

  @Bean
  @Order(2)
  Page dispatcherPage() {
    return new Page(
        "/dispatcher", "dispatcher", List.of(Role.DISPATCHER.code(), Role.SUPERVISOR.code()));
  }

  @Bean
  @Order(3)
  Page wallsPage() {
    return new Page("/walls", "walls", List.of(Role.ADMIN.code()));
  }

  /** For everybody, and the first page of those who have no other. */
  @Bean
  @Order(9)
  Page mapPage() {
    return new Page("/map", "map", Arrays.stream(Role.values()).map(Role::code).toList());
  }
}
