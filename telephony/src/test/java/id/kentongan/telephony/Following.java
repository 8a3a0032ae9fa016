package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Somebody who follows an exchange and keeps every signal in its order. */
final class Following implements AutoCloseable {

  final List<ExchangeSignal> signals = new CopyOnWriteArrayList<>();
  final AsteriskExchange exchange;

  private Following(ExchangeSettings settings, Consumer<ExchangeSignal> before) {
    exchange = AsteriskExchange.of(settings);
    exchange.follow(signal -> {
      before.accept(signal);
      signals.add(signal);
    });
  }

  static Following of(int port) {
    return of(port, 10_000, signal -> {});
  }

  /** Does something with each signal before it is kept. */
  static Following of(int port, int queueCapacity, Consumer<ExchangeSignal> before) {
    return new Following(
        new ExchangeSettings(
            "127.0.0.1", port, "kentongan", "secret", Clock.systemUTC(), queueCapacity),
        before);
  }

  static Following of(RealExchange exchange) {
    return new Following(exchange.settings(Clock.systemUTC()), signal -> {});
  }

  <T extends ExchangeSignal> List<T> all(Class<T> kind) {
    return signals.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends ExchangeSignal> T awaitFirst(Class<T> kind) {
    return awaitNumber(1, kind);
  }

  /** The n-th signal of a kind, counted from one. */
  <T extends ExchangeSignal> T awaitNumber(int n, Class<T> kind) {
    await(n + " " + kind.getSimpleName())
        .atMost(Duration.ofSeconds(60))
        .until(() -> all(kind).size() >= n);
    return all(kind).get(n - 1);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
