package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.NewestValues.Value;
import id.kentongan.support.RedisServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewestValuesTest {

  private static final RedisServer SERVER = RedisServer.start();
  private final NewestValues values = on(SERVER);

  @Test
  void theNewestIsTheOneWithTheGreatestVersionAndTheFirstOfSeveral() {
    values.put("order", Map.of("a", new Value(5, "five"), "b", new Value(1, "one")));

    assertThat(
            values.put("order", Map.of("a", new Value(4, "four"), "b", new Value(2, "two words"))))
        .isEqualTo(Map.of("a", new Value(5, "five"), "b", new Value(2, "two words")));
    assertThat(values.put("order", Map.of("a", new Value(5, "other"))))
        .isEqualTo(Map.of("a", new Value(5, "five")));
  }

  @Test
  void anotherNodeFindsThemAndNothingOfAnotherName() {
    values.put("shared", Map.of("a", new Value(-7, ""), "b", new Value(1_700_000_000_123L, "{}")));

    NewestValues other = on(SERVER);
    assertThat(other.all("shared"))
        .isEqualTo(Map.of("a", new Value(-7, ""), "b", new Value(1_700_000_000_123L, "{}")));
    assertThat(other.find("shared", List.of("b", "c")))
        .isEqualTo(Map.of("b", new Value(1_700_000_000_123L, "{}")));
    assertThat(other.all("elsewhere")).isEmpty();
  }

  @Test
  void withoutRedisWhatIsPutIsTheNewestAndNothingIsFound() {
    RedisServer dying = RedisServer.start();
    NewestValues alone = on(dying);
    alone.put("alone", Map.of("a", new Value(5, "five")));
    dying.kill();

    assertThat(alone.put("alone", Map.of("a", new Value(4, "four"))))
        .isEqualTo(Map.of("a", new Value(4, "four")));
    assertThat(alone.find("alone", List.of("a"))).isEmpty();
    assertThat(alone.all("alone")).isEmpty();
  }

  private static NewestValues on(RedisServer server) {
    RedisSettings settings = new RedisSettings("127.0.0.1", server.port(), 0, "");
    return new NewestValues(new RedisConfiguration().redisClient(settings));
  }
}
