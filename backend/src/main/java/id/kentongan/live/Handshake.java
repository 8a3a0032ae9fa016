package id.kentongan.live;

import id.kentongan.identity.Person;
import id.kentongan.identity.WallScreen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.util.WebUtils;

/**
 * Lets in who is signed in, or is a wall, and comes from a page of this host. The cookie alone is
 * not enough: a browser sends it along with a connection that any page opens, but it tells the
 * truth about the page's origin.
 */
class Handshake extends DefaultHandshakeHandler implements HandshakeInterceptor {

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    Visitor visitor = visitor(request);
    if (visitor == null) {
      response.setStatusCode(HttpStatus.UNAUTHORIZED);
      return false;
    }
    if (!isOfThisHost(request)) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    visitor.enter(attributes);
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}

  /** No compression: it would be done anew for each socket, and a frame is made once for all. */
  @Override
  protected List<WebSocketExtension> filterRequestedExtensions(
      ServerHttpRequest request,
      List<WebSocketExtension> requested,
      List<WebSocketExtension> supported) {
    return List.of();
  }

  private static boolean isOfThisHost(ServerHttpRequest request) {
    try {
      return request.getHeaders().getOrigin() != null && WebUtils.isSameOrigin(request);
    } catch (IllegalArgumentException | IllegalStateException notAnOrigin) {
      return false;
    }
  }

  private static @Nullable Visitor visitor(ServerHttpRequest request) {
    HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
    Locale locale = RequestContextUtils.getLocale(servletRequest);
    if (!(request.getPrincipal() instanceof Authentication authentication)) {
      return null;
    }
    if (authentication.getPrincipal() instanceof WallScreen wall) {
      return new Visitor.OnWall(wall, locale);
    }
    HttpSession session = servletRequest.getSession(false);
    return session != null && authentication.getPrincipal() instanceof Person person
        ? new Visitor.SignedIn(person, session.getId(), locale)
        : null;
  }
}
