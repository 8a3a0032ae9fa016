package id.kentongan.call.location;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.call.location.HeldClient.Answer;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import id.kentongan.support.Keys;
import id.kentongan.support.PeerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTPS server, a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldClientTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** The machine may be busy with something else. */
  private static final Duration SLACK = Duration.ofMillis(700);

  private PeerProcess server;
  private Keys keys;
  private HeldClient client;
  private String place;

  @BeforeAll
  void start(@TempDir Path directory) {
    keys = Keys.in(directory);
    server = PeerProcess.start(LocationServer.class, keys.store().toString(), Keys.PASSWORD);
    client = new HeldClient(Set.of("127.0.0.1:" + server.port()), keys.certificate());
    place = "https://127.0.0.1:" + server.port() + "/held/";
    client.ask(place + "good");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void a_location_is_asked_for_by_held_and_read() {
    Answer answer = client.ask(place + "good/caller-1");
    assertThat(answer).isInstanceOf(Answer.Located.class);
    LocationClaim claim = ((Answer.Located) answer).claim();
    assertThat(claim.shape()).isEqualTo(new GeoShape.Circle(new GeoPoint(106.7942, -6.4025), 25));
    assertThat(claim.method()).isEqualTo("Cell");
    assertThat(server.said())
        .contains("POST /held/good/caller-1 application/held+xml;charset=utf-8 true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities", "deep", "refused"})
  void what_is_no_good_document_is_garbled(String kind) {
    assertThat(client.ask(place + kind)).isEqualTo(new Answer.Located(LocationClaim.GARBLED));
  }

  @Test
  void a_position_within_a_shape_of_another_namespace_is_not_believed() {
    assertThat(client.ask(place + "foreign")).isEqualTo(new Answer.Located(LocationClaim.GARBLED));
  }

  @ParameterizedTest
  @CsvSource({"large", "elsewhere", "drip", "silent", "nothing"})
  void what_is_too_long_too_slow_or_elsewhere_is_left_within_the_limit(String kind) {
    long began = System.nanoTime();
    Answer answer = client.ask(place + kind);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("HELD %s: left after %d ms%n", kind, took.toMillis());
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    assertThat(took).isLessThan(LIMIT.plus(SLACK));
  }

  @Test
  void nobody_is_asked_who_is_not_on_the_list() {
    long asked = server.said().size();
    for (String address :
        new String[] {
          "https://localhost:" + server.port() + "/held/good",
          "http://127.0.0.1:" + server.port() + "/held/good",
          "https://127.0.0.1/held/good",
          "https://user@127.0.0.1:" + server.port() + "/held/good",
          "https://127.0.0.1:" + server.port() + "@example.id/",
          "https://2130706433:" + server.port() + "/held/good",
          "file:///etc/passwd",
          "https:///x",
          "not an address",
          "",
          place + "x".repeat(1_000)
        }) {
      assertThat(client.ask(address)).as(address).isEqualTo(new Answer.NotAsked());
    }
    assertThat(server.said()).hasSize((int) asked);
  }

  @Test
  void a_server_that_nobody_vouches_for_is_not_believed() {
    HeldClient trusting = new HeldClient(Set.of("127.0.0.1:" + server.port()), null);
    assertThat(trusting.ask(place + "good")).isInstanceOf(Answer.Failed.class);
  }
}
