package id.kentongan.telephony.exchange;

import static org.awaitility.Awaitility.await;

import id.kentongan.telephony.RealExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The exchange as it is rendered, without backend, called and answered by SIPp. */
abstract class CalledExchange {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of a desk telephone. */
  static final String DESK = "127.0.0.3";

  /** Milliseconds until a caller hangs up. */
  static final int LONG = 50_000;

  @TempDir static Path directory;

  static RealExchange exchange;
  static CelLines cel;
  static Sipp sipp;

  @BeforeAll
  static void anExchange() {
    exchange = RealExchange.start();
    cel = new CelLines(exchange.celLog());
    sipp = new Sipp(exchange.sipPort(), directory);
  }

  @AfterAll
  static void noMore() {
    exchange.close();
  }

  /** SIPp that is cut off leaves its call behind. */
  @AfterEach
  void nobodyCalls() throws IOException {
    Manager.hangUpAll(exchange.amiPort(), exchange.amiPassword());
    await().atMost(PATIENCE).until(() -> cel.ended().containsAll(cel.begun()));
  }

  static Telephone telephone(String address, String position) throws InterruptedException {
    return Telephone.registered(sipp, address, position, exchange.positionPassword(position));
  }
}
