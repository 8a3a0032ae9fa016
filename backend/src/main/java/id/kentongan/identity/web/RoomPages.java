package id.kentongan.identity.web;

import id.kentongan.identity.Role;
import id.kentongan.platform.Page;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which page is a role's. */
@Configuration(proxyBeanMethods = false)
class RoomPages {

  @Bean
  Page calltakerPage() {
    return new Page(
        "/calltaker", "calltaker", List.of(Role.CALLTAKER.code(), Role.SUPERVISOR.code()));
  }
}
