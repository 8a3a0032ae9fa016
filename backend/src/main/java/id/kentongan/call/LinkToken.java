package id.kentongan.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a caller's link: a hundred bits, in letters and digits that nobody mistakes for
 * each other and every short message carries.
 */
record LinkToken(String text) {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final Pattern WRITTEN = Pattern.compile("[a-km-np-z2-9]{20}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static LinkToken random() {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new LinkToken(text.toString());
  }

  static Optional<LinkToken> find(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
  }

  /** SHA-256, hexadecimal: all that is kept of it. */
  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A log keeps no secret. */
  @Override
  public String toString() {
    return "LinkToken";
  }
}
