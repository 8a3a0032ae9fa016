package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.KeyPressed;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers press, each once. One that reaches Asterisk too soon after the one before,
 * as in a gust of a bad network, is told, put off, and told again when its turn comes.
 */
final class CallersKeys {

  /** {@code AST_MIN_DTMF_GAP} of Asterisk's channel.c: what comes sooner is put off. */
  private static final Duration PUT_OFF_WITHIN = Duration.ofMillis(45);

  private @Nullable KeyPressed last;

  /** The key, or empty if Asterisk will tell of it again. In the order in which they are told. */
  Optional<KeyPressed> pressed(KeyPressed key) {
    if (last != null
        && last.call().equals(key.call())
        && Duration.between(last.at(), key.at()).abs().compareTo(PUT_OFF_WITHIN) < 0) {
      return Optional.empty();
    }
    last = key;
    return Optional.of(key);
  }
}
