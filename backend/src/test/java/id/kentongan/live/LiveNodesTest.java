package id.kentongan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.PostgresServer;
import id.kentongan.support.RedisServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on one Redis, and what becomes of screens when it dies, forgets and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveNodesTest {

  private static final Duration SCREENS_RIGHT = Duration.ofSeconds(10);

  private final RedisServer redis = RedisServer.start();
  private final String database = PostgresServer.shared().createDatabase();
  private final LiveNode one = LiveNode.start("one", redis, database);
  private final LiveNode two = LiveNode.start("two", redis, database);

  @BeforeAll
  void bothFollowTheSameLog() {
    awaitCommonEpoch();
  }

  @AfterAll
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void bothNodesGiveTheSameEpochSequenceAndItems() {
    try (LiveClient here = one.screen();
        LiveClient there = two.screen()) {
      for (int i = 0; i < 100; i++) {
        (i % 2 == 0 ? one : two).stream().changed("things", new Thing("t" + i % 10, "w" + i));
      }
      Thing last = change(one);

      awaitShown(here, last);
      awaitShown(there, last);
      assertThat(there.epoch()).isEqualTo(here.epoch());
      assertThat(there.sequence()).isEqualTo(here.sequence());
      assertThat(there.items()).isEqualTo(here.items());
      assertThat(here.gaps()).isEmpty();
      assertThat(there.gaps()).isEmpty();
    }
  }

  @Test
  void aScreenThatMovesToTheOtherNodeGoesOnWhereItWas() {
    LiveClient former = one.screen();
    String epoch = former.epoch();
    long reached = former.sequence();
    former.close();
    Thing missed = change(two);

    try (LiveClient screen =
        LiveClient.connect(two.port(), LiveClient.enter(two.port(), "supervisor"))) {
      screen.subscribeAfter("things", epoch, reached);
      var frame = screen.next("things");

      assertThat(frame.has("snapshot")).isFalse();
      assertThat(frame.path("sequence").asLong()).isEqualTo(reached + 1);
      assertThat(screen.items()).containsKey(missed.id());
    }
  }

  @Test
  void aNodeThatStartsBeginsANewEpochForAll() {
    try (LiveClient screen = one.screen()) {
      String before = screen.epoch();
      try (LiveNode third = LiveNode.start("three", redis, database);
          LiveClient there = third.screen()) {
        await().until(() -> !screen.epoch().equals(before));
        await().until(() -> screen.epoch().equals(there.epoch()));
        assertThat(screen.gaps()).isEmpty();
      }
    }
  }

  @Test
  void withoutRedisScreensAreRightWithinTenSecondsAndTogetherAgainWhenItIsBack() {
    try (LiveClient here = one.screen();
        LiveClient there = two.screen()) {
      redis.kill();
      Thing known = inDatabase();
      one.stream().changed("things", known);

      await().atMost(SCREENS_RIGHT).until(() -> here.items().containsKey(known.id()));
      await().atMost(SCREENS_RIGHT).until(() -> there.items().containsKey(known.id()));

      redis.startAgain();
      await().atMost(SCREENS_RIGHT).until(() -> here.epoch().equals(there.epoch()));
      Thing after = change(two);
      awaitShown(here, after);
      awaitShown(there, after);
      assertThat(here.gaps()).isEmpty();
      assertThat(there.gaps()).isEmpty();
      assertThat(here.items()).containsKey(known.id());
    }
  }

  @Test
  void aRedisThatForgotEverythingMeansANewEpoch() throws IOException {
    try (LiveClient here = one.screen();
        LiveClient there = two.screen()) {
      change(one);
      await().until(() -> here.sequence() == there.sequence());
      String before = here.epoch();
      flush();

      await().atMost(SCREENS_RIGHT).until(() -> !here.epoch().equals(before));
      awaitCommonEpoch();
      Thing after = change(one);
      awaitShown(here, after);
      awaitShown(there, after);
      assertThat(there.gaps()).isEmpty();
    }
  }

  private void awaitCommonEpoch() {
    await()
        .atMost(SCREENS_RIGHT)
        .until(() -> {
          try (LiveClient here = one.screen();
              LiveClient there = two.screen()) {
            return here.epoch().equals(there.epoch());
          }
        });
  }

  private static void awaitShown(LiveClient screen, Thing thing) {
    await().atMost(SCREENS_RIGHT).until(() -> screen.items().containsKey(thing.id()));
  }

  private static Thing change(LiveNode node) {
    Thing thing = new Thing(UUID.randomUUID().toString(), "baru");
    node.stream().changed("things", thing);
    return thing;
  }

  private static Thing inDatabase() {
    Thing thing = new Thing(UUID.randomUUID().toString(), "tersimpan");
    LiveParts.THINGS.database().put(thing.id(), thing);
    return thing;
  }

  private void flush() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", redis.port())) {
      socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('+');
    }
  }
}
