package id.kentongan.live;

import static id.kentongan.live.LiveClient.enter;
import static id.kentongan.live.LiveClient.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@KentonganTest
@Import(LiveParts.class)
class LiveProtocolTest {

  private final LiveStream stream;
  private final int port;

  LiveProtocolTest(LiveStream stream, @LocalServerPort int port) {
    this.stream = stream;
    this.port = port;
  }

  @Test
  void aChangeComesAfterTheSnapshotWithTheNextSequence() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      long before = screen.sequence();
      Thing thing = shown("siang");
      JsonNode frame = screen.next("things");

      assertThat(frame.path("sequence").asLong()).isEqualTo(before + 1);
      assertThat(frame.path("upsert").path(0).path("id").asString()).isEqualTo(thing.id());
      assertThat(frame.path("remove").isArray()).isTrue();

      stream.removed("things", thing.id());
      frame = screen.next("things");
      assertThat(frame.path("sequence").asLong()).isEqualTo(before + 2);
      assertThat(frame.path("remove").path(0).asString()).isEqualTo(thing.id());
    }
  }

  @Test
  void aScreenThatComesBackGetsOnlyWhatItMissed() {
    LiveClient former = following(port, "supervisor", "things");
    String epoch = former.epoch();
    long reached = former.sequence();
    former.close();
    Thing first = shown("satu");
    Thing second = shown("dua");

    try (LiveClient screen = LiveClient.connect(port, enter(port, "supervisor"))) {
      screen.subscribeAfter("things", epoch, reached);

      assertThat(screen.next("things").path("snapshot").isMissingNode()).isTrue();
      await().until(() -> screen.items().keySet().contains(second.id()));
      assertThat(screen.items()).containsKey(first.id());
      assertThat(screen.sequence()).isGreaterThan(reached);
    }
  }

  @Test
  void aPlaceOfAnotherEpochOrOfTheFutureIsAnsweredWithASnapshot() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      screen.subscribeAfter("things", "elsewhere", 1);
      assertThat(screen.next("things").has("snapshot")).isTrue();

      screen.subscribeAfter("things", screen.epoch(), Long.MAX_VALUE);
      assertThat(screen.next("things").has("snapshot")).isTrue();
    }
  }

  @Test
  void whatAViewDoesNotShowDoesNotCountInItAndWhatLeavesItIsRemoved() {
    try (LiveClient leader = following(port, "leader", "things");
        LiveClient supervisor = following(port, "supervisor", "things")) {
      long before = leader.sequence();
      Thing thing = shown("terang");
      assertThat(leader.next("things").path("sequence").asLong()).isEqualTo(before + 1);

      stream.changed("things", new Thing(thing.id(), 0, "gelap", true));
      JsonNode gone = leader.next("things");
      assertThat(gone.path("remove").path(0).asString()).isEqualTo(thing.id());
      assertThat(gone.path("sequence").asLong()).isEqualTo(before + 2);

      stream.changed("things", new Thing(thing.id(), 0, "lebih gelap", true));
      await().until(() -> "lebih gelap".equals(supervisor.items().get(thing.id())));
      Thing other = shown("lain");
      assertThat(leader.next("things").path("sequence").asLong()).isEqualTo(before + 3);
      assertThat(leader.items()).containsKey(other.id()).doesNotContainKey(thing.id());
      assertThat(supervisor.gaps()).isEmpty();
    }
  }

  @Test
  void anOlderVersionThatComesLaterIsPassedOver() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      String id = UUID.randomUUID().toString();
      stream.changed("things", new Thing(id, 2, "baru", false));
      stream.changed("things", new Thing(id, 1, "lama", false));
      Thing mark = shown("tanda");

      await().until(() -> screen.items().containsKey(mark.id()));
      assertThat(screen.items()).containsEntry(id, "baru");
    }
  }

  @Test
  void aTopicThatIsNotForTheRoleOrDoesNotExistIsRefusedAndTheSocketStaysOpen() {
    try (LiveClient caller = LiveClient.connect(port, enter(port, "calltaker"))) {
      for (String topic : new String[] {"things", "audit"}) {
        caller.say("{\"subscribe\":\"" + topic + "\"}");
        JsonNode refusal = caller.nextProblem();

        assertThat(refusal.path("topic").asString()).isEqualTo(topic);
        assertThat(refusal.path("problem").path("status").asInt()).isEqualTo(403);
        assertThat(refusal.path("problem").path("type").asString()).endsWith("forbidden");
      }
      assertThat(caller.closed()).isNull();
    }
  }

  @Test
  void aMalformedFrameIsAnsweredAndTheSocketStaysOpen() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      for (String frame :
          new String[] {"{", "null", "[]", "{}", "{\"subscribe\":\"a\",\"unsubscribe\":\"a\"}"}) {
        screen.say(frame);
        assertThat(screen.nextProblem().path("problem").path("status").asInt())
            .as(frame)
            .isEqualTo(400);
      }
      Thing thing = shown("masih");
      await().until(() -> screen.items().containsKey(thing.id()));
    }
  }

  @Test
  void aFrameThatIsTooLargeEndsTheConnection() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      screen.say("{\"subscribe\":\"" + "x".repeat(20_000) + "\"}");

      await().untilAsserted(() -> assertThat(screen.closed()).startsWith("1009"));
    }
  }

  @Test
  void afterUnsubscribeNothingComes() {
    try (LiveClient screen = following(port, "supervisor", "things")) {
      screen.say("{\"unsubscribe\":\"things\"}");
      screen.say("{\"subscribe\":\"newest\"}");
      screen.next("newest");
      Thing unseen = shown("tak terlihat");
      stream.changed("newest", new Thing("mark", unseen.id()));
      screen.next("newest");

      assertThat(screen.items()).doesNotContainKey(unseen.id());
    }
  }

  @Test
  void whereTheNewestWinsMissedStepsComeAsOneFrameThatSaysSo() {
    try (LiveClient former = following(port, "supervisor", "newest")) {
      String epoch = former.epoch();
      long reached = former.sequence();
      String id = UUID.randomUUID().toString();
      for (int step = 1; step <= 5; step++) {
        stream.changed("newest", new Thing(id, "langkah " + step));
      }
      await().until(() -> "langkah 5".equals(former.items().get(id)));
      assertThat(former.gaps()).isEmpty();

      try (LiveClient screen = LiveClient.connect(port, enter(port, "supervisor"))) {
        screen.subscribeAfter("newest", epoch, reached);
        JsonNode frame = screen.next("newest");

        assertThat(frame.path("from").asLong()).isEqualTo(reached + 1);
        assertThat(frame.path("sequence").asLong()).isEqualTo(former.sequence());
        assertThat(frame.path("upsert")).hasSize(1);
        assertThat(screen.items()).containsEntry(id, "langkah 5");
      }
    }
  }

  @Test
  void theClockComesAtOnceAndThenAgainAndAgain() {
    try (LiveClient screen = LiveClient.connect(port, enter(port, "supervisor"))) {
      screen.nextClock();
      long first = System.nanoTime();
      String time = screen.nextClock().path("time").asString();

      System.out.printf(
          "MEASURED the clock comes again: %.2f s (promised: 5 s)%n",
          (System.nanoTime() - first) / 1e9);
      assertThat(OffsetDateTime.parse(time).getOffset().toString()).isEqualTo("+07:00");
    }
  }

  @Test
  void signingOutEndsTheConnectionWithAReason() {
    Browser person = enter(port, "supervisor");
    try (LiveClient screen = LiveClient.connect(port, person)) {
      screen.nextClock();
      person.post("/test/leave", null);

      await().untilAsserted(() -> assertThat(screen.closed()).isEqualTo("4401 signed out"));
    }
  }

  @Test
  void theHandshakeIsRefusedWithoutASession() {
    assertThat(refusalOf(Map.of("Origin", "http://127.0.0.1:" + port))).isEqualTo(401);
  }

  @Test
  void theHandshakeIsRefusedToAPageOfAnotherHostAndToNoPage() {
    String cookie = enter(port, "supervisor").cookieHeader();

    assertThat(refusalOf(Map.of("Cookie", cookie, "Origin", "http://evil.example"))).isEqualTo(403);
    assertThat(refusalOf(Map.of("Cookie", cookie, "Origin", "null"))).isEqualTo(403);
    for (String origin :
        List.of(
            "http://127.0.0.1:1",
            "https://127.0.0.1:" + port,
            "http://localhost:" + port,
            "http://127.0.0.1:" + port + ".evil.example")) {
      assertThat(refusalOf(Map.of("Cookie", cookie, "Origin", origin))).as(origin).isEqualTo(403);
    }
    assertThat(refusalOf(Map.of("Cookie", cookie))).isEqualTo(403);
  }

  private Thing shown(String text) {
    Thing thing = new Thing(UUID.randomUUID().toString(), text);
    stream.changed("things", thing);
    return thing;
  }

  private int refusalOf(Map<String, String> headers) {
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    headers.forEach(builder::header);
    URI live = URI.create("ws://127.0.0.1:" + port + "/live");
    var handshake = builder.buildAsync(live, new WebSocket.Listener() {});
    int[] status = new int[1];
    assertThatThrownBy(handshake::join)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> status[0] = refused.getResponse().statusCode());
    return status[0];
  }
}
