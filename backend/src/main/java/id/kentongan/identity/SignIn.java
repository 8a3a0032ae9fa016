package id.kentongan.identity;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signing in and out, on record. */
@Component
public class SignIn {

  /** No account has a longer name; what is remembered of wrong ones stays small. */
  private static final int LONGEST_USERNAME = 100;

  /** bcrypt reads no more; a longer password would be as good as its beginning. */
  private static final int MOST_BYTES = 72;

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Attempts attempts;
  private final AuditTrail audit;
  private final String hashOfNobody;

  /** Hashing is slow on purpose: a flood of tries must leave the processors to the calls. */
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  SignIn(Accounts accounts, PasswordEncoder encoder, Attempts attempts, AuditTrail audit) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.attempts = attempts;
    this.audit = audit;
    this.hashOfNobody = encoder.encode("nobody");
  }

  /**
   * @param address where the request comes from
   * @throws ProblemException 401 wrong username or password, 429 too many wrong ones
   */
  public Person in(String username, String password, String address) {
    if (username.length() > LONGEST_USERNAME) {
      throw new ProblemException(HttpStatus.UNAUTHORIZED, "wrong-password", Map.of());
    }
    Duration wait = attempts.waitOf(username, address);
    if (wait.isPositive()) {
      throw new ProblemException(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-attempts",
          Map.of("seconds", wait.toSeconds() + 1));
    }
    Optional<Account> account = accounts.find(username);
    // Nobody's hash is computed too: the time of the answer names no account.
    if (!matches(password, account.map(Account::passwordHash).orElse(hashOfNobody))
        || account.isEmpty()) {
      attempts.failed(username, address);
      // What was typed is not kept: it may be a password in the wrong field.
      String actor = account.map(known -> known.person().username()).orElse("unknown");
      record(actor, "session.refused", address);
      throw new ProblemException(HttpStatus.UNAUTHORIZED, "wrong-password", Map.of());
    }
    attempts.succeeded(username, address);
    Person person = account.get().person();
    record(person.username(), "session.opened", address);
    return person;
  }

  public void out(Person person, String address) {
    record(person.username(), "session.closed", address);
  }

  private boolean matches(String password, String hash) {
    hashing.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash)
          && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    } finally {
      hashing.release();
    }
  }

  private void record(String actor, String action, String address) {
    audit.record(new AuditEntry(actor, action, "account:" + actor, Map.of("address", address)));
  }
}
