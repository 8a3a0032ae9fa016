package id.kentongan.identity.web;

import id.kentongan.identity.Wall;
import id.kentongan.identity.WallScreen;
import id.kentongan.identity.Walls;
import id.kentongan.platform.Screens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.stereotype.Component;

/** The secret of a screen on a wall, in a cookie that outlives the browser: power cuts happen. */
@Component
class WallCookie implements Screens {

  private static final String NAME = "WALL";

  /** No browser keeps one longer; the enrolment ends before. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Walls walls;

  WallCookie(Walls walls) {
    this.walls = walls;
  }

  @Override
  public Optional<AuthenticatedPrincipal> find(HttpServletRequest request) {
    return wall(request)
        .filter(Wall::enrolled)
        .map(wall -> new WallScreen(wall.id(), wall.screen()));
  }

  /** What this browser is, or asked to be. */
  Optional<Wall> wall(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(walls::find);
  }

  static String of(String secret, boolean secure) {
    return ResponseCookie.from(NAME, secret)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Strict")
        .maxAge(KEPT)
        .build()
        .toString();
  }
}
