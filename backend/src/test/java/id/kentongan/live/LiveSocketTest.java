package id.kentongan.live;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class LiveSocketTest {

  private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();

  @Test
  void aPageIsToldToComeBackWhenWhatItIsToHearCannotBeMade() throws InterruptedException {
    Person siti = new Person("supervisor-1", "Siti", Role.SUPERVISOR);
    Visitor visitor = new Visitor.SignedIn(siti, "s1", Locale.ENGLISH);

    new LiveSocket(openSession(), visitor, new Frames(new JsonMapper()), new StoppedClock())
        .start();

    assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseStatus.SERVER_ERROR);
  }

  private WebSocketSession openSession() {
    InvocationHandler session =
        (_, method, arguments) ->
            switch (method.getName()) {
              case "isOpen" -> true;
              case "getId" -> "1";
              case "close" -> {
                closed.add((CloseStatus) arguments[0]);
                yield null;
              }
              default -> throw new UnsupportedOperationException(method.getName());
            };
    return (WebSocketSession)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {WebSocketSession.class}, session);
  }

  /** Stands for whatever may fail when a frame is made. */
  private static final class StoppedClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new IllegalArgumentException("no time");
    }
  }
}
