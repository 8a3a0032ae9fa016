package id.kentongan.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which device is with which unit. Of a device's secret only its SHA-256 is kept. */
@Repository
class DeviceRecords {

  private final JdbcClient database;

  DeviceRecords(JdbcClient database) {
    this.database = database;
  }

  /** The unit of each, by the {@link #hash} of its secret. */
  Map<String, CallSign> all() {
    Map<String, CallSign> found = new HashMap<>();
    database
        .sql("select encode(secret_hash, 'hex') as hash, unit from device")
        .query(row -> {
          found.put(row.getString("hash"), new CallSign(row.getString("unit")));
        });
    return found;
  }

  /** From now on the device with this secret is with this unit. */
  void put(CallSign unit, String secret, Instant now) {
    database
        .sql(
            """
            insert into device (secret_hash, unit, made_at) values (decode(?, 'hex'), ?, ?)
            on conflict (secret_hash) do update set unit = excluded.unit
            """)
        .params(hash(secret), unit.value(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void removeOf(CallSign unit) {
    database.sql("delete from device where unit = ?").param(unit.value()).update();
  }

  /** SHA-256, hexadecimal. */
  static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
