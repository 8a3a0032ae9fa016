package id.kentongan.live;

import id.kentongan.platform.PathRules;
import id.kentongan.platform.PathRules.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the stream is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

  private static final String PATH = "/live";

  private final LiveHandler handler;

  LiveConfiguration(LiveHandler handler) {
    this.handler = handler;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    Handshake handshake = new Handshake();
    registry.addHandler(handler, PATH).setHandshakeHandler(handshake).addInterceptors(handshake);
  }

  @Bean
  static PathRules livePaths() {
    return () -> List.of(Rule.signedIn(HttpMethod.GET, PATH).andScreens());
  }
}
