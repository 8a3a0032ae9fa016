package id.kentongan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and address: after five wrong passwords each further one costs a
 * wait that doubles, never more than half a minute, so that nobody can shut a room out. Kept by
 * each node for itself, a quarter of an hour.
 */
@Component
class Attempts {

  private static final int FREE_FAILURES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** How long this one has to wait before the next try; zero: go on. */
  synchronized Duration waitOf(String username, String address) {
    Instant now = clock.instant();
    Failures known = failures.get(new Key(username, address));
    if (known == null || known.last().plus(MEMORY).isBefore(now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, known.last().plus(known.penalty()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String username, String address) {
    Key key = new Key(username, address);
    Instant now = clock.instant();
    Failures known = failures.remove(key);
    int before = known == null || known.last().plus(MEMORY).isBefore(now) ? 0 : known.count();
    failures.put(key, new Failures(before + 1, now));
  }

  synchronized void succeeded(String username, String address) {
    failures.remove(new Key(username, address));
  }

  private record Key(String username, String address) {}

  private record Failures(int count, Instant last) {

    Duration penalty() {
      if (count < FREE_FAILURES) {
        return Duration.ZERO;
      }
      Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 10));
      return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
  }
}
