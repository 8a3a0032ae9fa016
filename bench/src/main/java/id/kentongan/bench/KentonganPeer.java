package id.kentongan.bench;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.live.LiveStream;
import id.kentongan.live.Topic;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.PathRules.Rule;
import id.kentongan.platform.RegionZone;
import id.kentongan.platform.Screens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.web.HttpRequestHandler;

/**
 * The live stream as it is, over the Redis of a running system; only its topic and its sign-in are
 * the bench's.
 */
final class KentonganPeer implements Peer {

  private static final int OWN_DATABASE = 1;

  private final ConfigurableApplicationContext context;
  private final LiveStream stream;
  private final int port;
  private final String cookie;

  KentonganPeer(RunningSystem system) {
    context =
        new SpringApplicationBuilder(Parts.class)
            .run(
                Contexts.onDatabaseOf(
                    system,
                    "--server.port=0",
                    "--kentongan.redis.port=" + system.redisPort(),
                    "--kentongan.redis.password=" + system.secret("kentongan.redis.password"),
                    "--kentongan.redis.database=" + OWN_DATABASE));
    stream = context.getBean(LiveStream.class);
    port = Contexts.port(context);
    cookie = signIn();
  }

  @Override
  public Door door() {
    return new Door(
        port,
        "/live",
        "Cookie: " + cookie + "\r\nOrigin: http://127.0.0.1:" + port + "\r\n",
        List.of("{\"subscribe\":\"things\"}"));
  }

  @Override
  public void publish(String id, long at, String text) {
    stream.changed("things", new Thing(id, at, text));
  }

  @Override
  public void close() {
    context.close();
  }

  private String signIn() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI door = URI.create("http://127.0.0.1:" + port + "/enter");
      var answer = http.send(HttpRequest.newBuilder(door).build(), BodyHandlers.discarding());
      return String.join(
          "; ",
          answer.headers().allValues("Set-Cookie").stream()
              .map(value -> value.substring(0, value.indexOf(';')))
              .toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Thing(String id, long at, String text) implements Topic.Item {

    @Override
    public Optional<Object> in(Topic.View view) {
      return Optional.of(Map.of("id", id, "at", at, "text", text));
    }
  }

  @EnableAutoConfiguration
  @EnableSpringHttpSession
  @ComponentScan({"id.kentongan.live", "id.kentongan.platform"})
  @ComponentScan(
      basePackages = "id.kentongan.identity",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Wall(s|Records)"))
  @ConfigurationPropertiesScan("id.kentongan.platform")
  static class Parts {

    @Bean
    MapSessionRepository sessions() {
      return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    @Bean
    RegionZone zone() {
      return () -> ZoneOffset.UTC;
    }

    @Bean
    AuditTrail nothingToRecord() {
      return new AuditTrail() {
        @Override
        public void record(AuditEntry entry) {}

        @Override
        public void look(AuditEntry entry) {}
      };
    }

    @Bean
    Screens noScreens() {
      return _ -> Optional.empty();
    }

    @Bean
    PathRules enterPath() {
      return () -> List.of(Rule.open(null, "/enter"));
    }

    @Bean("/enter")
    HttpRequestHandler enter(SecurityContextRepository contexts) {
      Person person = new Person("supervisor-1", "Siti", Role.SUPERVISOR);
      return (request, response) ->
          contexts.saveContext(
              new SecurityContextImpl(
                  UsernamePasswordAuthenticationToken.authenticated(
                      person, null, AuthorityUtils.createAuthorityList(person.role().code()))),
              request,
              response);
    }

    @Bean
    Topic things() {
      return new Topic() {
        @Override
        public String name() {
          return "things";
        }

        @Override
        public Optional<View> viewFor(Person person) {
          return Optional.of(View.FULL);
        }

        @Override
        public List<Item> snapshot() {
          return List.of();
        }
      };
    }
  }
}
