package id.kentongan.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which device is with which unit. Of a device's secret only its SHA-256 is kept. */
@Repository
class DeviceRecords {

  private final JdbcClient database;

  DeviceRecords(JdbcClient database) {
    this.database = database;
  }

  /** From now on the device with this secret is with this unit. */
  void put(CallSign unit, String secret, Instant now) {
    database
        .sql(
            """
            insert into device (secret_hash, unit, made_at) values (?, ?, ?)
            on conflict (secret_hash) do update set unit = excluded.unit
            """)
        .params(hash(secret), unit.value(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void removeOf(CallSign unit) {
    database.sql("delete from device where unit = ?").param(unit.value()).update();
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
