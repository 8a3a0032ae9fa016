package id.kentongan.call;

import com.fasterxml.jackson.annotation.JsonValue;
import id.kentongan.telephony.ExchangeCallId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Our name of a call. It follows from the exchange's own ({@code linkedid}), so that a page knows
 * it even while we are down: UUIDv5 (RFC 9562) of the linkedid in the URL namespace {@code
 * 6ba7b811-9dad-11d1-80b4-00c04fd430c8}.
 */
public record CallId(@JsonValue UUID value) {

  private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  public static CallId of(ExchangeCallId exchangeCall) {
    MessageDigest sha1 = sha1();
    sha1.update(bytes(NAMESPACE));
    ByteBuffer hash =
        ByteBuffer.wrap(sha1.digest(exchangeCall.value().getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new CallId(new UUID(high, low));
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
