package id.kentongan.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A network that swallows what the server says: the connection stands, and nothing comes. */
final class Deafness {

  private Deafness() {}

  /**
   * @param deaf from when to when the page hears nothing
   */
  static void of(Page page, AtomicBoolean deaf) {
    page.routeWebSocket(Pattern.compile(".*/live.*"), socket -> let(socket, deaf));
  }

  private static void let(WebSocketRoute socket, AtomicBoolean deaf) {
    socket
        .connectToServer()
        .onMessage(frame -> {
          if (!deaf.get()) {
            socket.send(frame.text());
          }
        });
  }
}
