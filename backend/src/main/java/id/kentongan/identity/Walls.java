package id.kentongan.identity;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screens on walls. A browser asks to be one and shows a code; an administrator who sees the
 * code types it; from then on what the browser was given at the beginning lets it look, and nothing
 * else. Of that secret only the hash is kept.
 */
@Service
public class Walls {

  private static final Duration CODE_HOLDS = Duration.ofMinutes(10);
  private static final Duration ENROLMENT_HOLDS = Duration.ofDays(180);
  private static final int CODES = 1_000_000;
  private static final int SECRET_BYTES = 32;

  /** Of one address more are forgotten, the oldest first: nobody keeps others from enrolling. */
  private static final int WAITING_OF_ADDRESS = 5;

  private static final int WAITING = 200;
  private static final Pattern SCREEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final WallRecords records;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Walls(WallRecords records, AuditTrail audit, Clock clock) {
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A browser that begins to be a screen.
   *
   * @param secret for that browser alone
   */
  public record Begun(Wall wall, String secret) {}

  /**
   * @param screen lower-case letters, digits and hyphens
   * @param address where the request comes from
   * @throws ProblemException 400 no name of a screen, 429 too many wait
   */
  @Transactional
  public Begun begin(String screen, String address) {
    requireName(screen);
    Instant now = clock.instant();
    records.forget(now, address, WAITING_OF_ADDRESS - 1);
    if (records.waiting() >= WAITING) {
      throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-walls", Map.of());
    }
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Wall wall = new Wall(UUID.randomUUID(), screen, newCode(), null, null, now.plus(CODE_HOLDS));
    records.add(wall, hash(secret), address);
    return new Begun(wall, secret);
  }

  /** The wall that was given this secret, enrolled or not; empty: none, or forgotten. */
  public Optional<Wall> find(String secret) {
    return records.find(hash(secret)).filter(wall -> wall.until().isAfter(clock.instant()));
  }

  public boolean isEnrolled(UUID wall) {
    return records.isEnrolled(wall, clock.instant());
  }

  /**
   * Makes the browser that shows this code a screen.
   *
   * @throws ProblemException 404 no screen of that name shows that code
   */
  @Transactional
  public Wall enrol(String code, String screen, Person by) {
    Instant now = clock.instant();
    String digits = code.replaceAll("\\D", "");
    Wall wall =
        records
            .enrol(digits, screen, by.username(), now, now.plus(ENROLMENT_HOLDS))
            .orElseThrow(
                () -> new ProblemException(HttpStatus.NOT_FOUND, "unknown-wall-code", Map.of()));
    record("wall.enrolled", wall, by);
    return wall;
  }

  /** Those that are enrolled, by name. */
  public List<Wall> list() {
    return records.list(clock.instant());
  }

  /**
   * Takes a screen's look away, at once.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void revoke(UUID id, Person by) {
    Wall wall =
        records
            .remove(id)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of()));
    record("wall.revoked", wall, by);
  }

  private void record(String action, Wall wall, Person by) {
    audit.record(
        new AuditEntry(
            by.username(), action, "wall:" + wall.id(), Map.of("screen", wall.screen())));
  }

  private static void requireName(String screen) {
    if (!SCREEN.matcher(screen).matches()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "wall-name", Map.of());
    }
  }

  /** Six digits: to be read from afar. Only an administrator can use it, for ten minutes. */
  private String newCode() {
    return "%06d".formatted(random.nextInt(CODES));
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
