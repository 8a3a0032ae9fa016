package id.kentongan.identity.web;

import static id.kentongan.platform.PathRules.Rule.open;
import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.identity.Wall;
import id.kentongan.identity.Walls;
import id.kentongan.platform.Pages;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /api/walls}, and the page of a wall: it asks by itself what its browser is. */
@RestController
@RequestMapping("/api/walls")
class WallController implements PathRules {

  private static final String ADMIN = Role.ADMIN.code();

  private final Walls walls;
  private final WallCookie cookie;

  WallController(Walls walls, WallCookie cookie) {
    this.walls = walls;
    this.cookie = cookie;
  }

  @Bean
  static RouterFunction<ServerResponse> wallPage(Pages pages) {
    return RouterFunctions.route()
        .GET("/wall/{screen}", request -> pages.show("wall", request))
        .build();
  }

  record Items(List<Wall> items, @Nullable String next) {}

  @GetMapping
  Items list() {
    return new Items(walls.list(), null);
  }

  record NewWall(@Nullable String code, @Nullable String screen) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Wall enrol(@RequestBody NewWall body, @AuthenticationPrincipal Person person) {
    if (body.code() == null || body.screen() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return walls.enrol(body.code(), body.screen(), person);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, @AuthenticationPrincipal Person person) {
    try {
      walls.revoke(UUID.fromString(id), person);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of());
    }
  }

  record Name(@Nullable String screen) {}

  /** This browser wants to be a screen; the answer has the code that it is to show. */
  @PostMapping("/here")
  ResponseEntity<Wall> begin(@RequestBody Name body, HttpServletRequest request) {
    String screen = body.screen() == null ? "" : body.screen();
    Walls.Begun begun = walls.begin(screen, request.getRemoteAddr());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.SET_COOKIE, WallCookie.of(begun.secret(), request.isSecure()))
        .body(begun.wall());
  }

  /** What this browser is, or asked to be; 404: neither. */
  @GetMapping("/here")
  Wall here(HttpServletRequest request) {
    return cookie
        .wall(request)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of()));
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        open(GET, "/wall/{screen}"),
        open(GET, "/api/walls/here"),
        open(POST, "/api/walls/here"),
        roles(GET, "/api/walls", ADMIN),
        roles(POST, "/api/walls", ADMIN),
        roles(DELETE, "/api/walls/{id}", ADMIN));
  }
}
