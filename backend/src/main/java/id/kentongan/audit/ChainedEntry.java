package id.kentongan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * An entry at its place in its node's chain.
 *
 * @param number 1 is the first of the day
 * @param at to the microsecond
 * @param previous hash of the entry before, of the day before if this is the first of its day
 */
record ChainedEntry(
    String node, LocalDate day, int number, Instant at, AuditEntry entry, String previous) {

  /** What the very first entry of a node follows. */
  static final String BEGINNING = "0".repeat(64);

  /**
   * SHA-256, in hexadecimal, over each field as UTF-8 with its length before it, details sorted by
   * their names.
   */
  String hash() {
    MessageDigest digest = sha256();
    add(digest, previous);
    add(digest, node);
    add(digest, day.toString());
    add(digest, Integer.toString(number));
    add(digest, at.toString());
    add(digest, entry.actor());
    add(digest, entry.action());
    add(digest, entry.subject());
    new TreeMap<>(entry.details())
        .forEach((name, value) -> {
          add(digest, name);
          add(digest, value);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
