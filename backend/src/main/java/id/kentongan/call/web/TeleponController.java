package id.kentongan.call.web;

import id.kentongan.call.PublicTelephone;
import id.kentongan.platform.Pages;
import id.kentongan.platform.PathRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page {@code /telepon} and its telephone: without sign-in, but only on this machine. */
@RestController
class TeleponController implements PathRules {

  private final PublicTelephone telephone;

  TeleponController(PublicTelephone telephone) {
    this.telephone = telephone;
  }

  @Bean
  RouterFunction<ServerResponse> teleponPage(Pages pages) {
    return RouterFunctions.route()
        .GET(
            "/telepon",
            request -> {
              telephone.requireSample();
              return pages.show("telepon", request);
            })
        .build();
  }

  @GetMapping("/api/telepon")
  PublicTelephone.Account account(HttpServletRequest request) {
    return telephone.account(request.getServerName(), request.isSecure());
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.local(HttpMethod.GET, "/telepon"), Rule.local(HttpMethod.GET, "/api/telepon"));
  }
}
