package id.kentongan.bench;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** What one would take instead: Spring's STOMP broker as it comes. */
final class StompPeer implements Peer {

  private static final String DESTINATION = "/topic/things";

  private final ConfigurableApplicationContext context =
      new SpringApplicationBuilder(Parts.class).run(Contexts.withoutDatabase("--server.port=0"));
  private final SimpMessagingTemplate template = context.getBean(SimpMessagingTemplate.class);

  @Override
  public Door door() {
    return new Door(
        Contexts.port(context),
        "/stomp",
        "",
        List.of(
            "CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0",
            "SUBSCRIBE\nid:0\ndestination:" + DESTINATION + "\n\n\0"));
  }

  @Override
  public void publish(String id, long at, String text) {
    template.convertAndSend(DESTINATION, Peer.item(id, at, text));
  }

  @Override
  public void close() {
    context.close();
  }

  @EnableAutoConfiguration
  @EnableWebSocketMessageBroker
  static class Parts implements WebSocketMessageBrokerConfigurer {

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
      registry.addEndpoint("/stomp");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
      registry.enableSimpleBroker("/topic");
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }
  }
}
