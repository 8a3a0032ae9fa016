package id.kentongan.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A thousand units with a device each, all over the region.
 *
 * @param secrets of their devices
 */
record Fleet(List<String> secrets, Spots spots) {

  static final int SIZE = 1_000;

  private static final String UNIT =
      """
      insert into unit (call_sign, agency, station, home, kind, vehicle_class, capabilities,
        crew_size, equipment, alerts)
      values (?, 'bench', 'bench', ST_MakePoint(?, ?), 'bench', 'car', '{}', 1, '', '{radio}')
      """;
  private static final String DEVICE =
      "insert into device (secret_hash, unit, made_at) values (?, ?, now())";

  /** New ones each time. */
  static Fleet in(RunningSystem system) throws SQLException {
    String name = UUID.randomUUID().toString().substring(0, 8);
    Spots spots = Spots.in(system, SIZE);
    List<String> secrets = new ArrayList<>();
    try (Connection database = system.connect();
        PreparedStatement unit = database.prepareStatement(UNIT);
        PreparedStatement device = database.prepareStatement(DEVICE)) {
      for (int i = 0; i < SIZE; i++) {
        String callSign = "BENCH-%s-%04d".formatted(name, i);
        secrets.add(UUID.randomUUID().toString());
        unit.setString(1, callSign);
        unit.setDouble(2, spots.get(i).longitude());
        unit.setDouble(3, spots.get(i).latitude());
        unit.addBatch();
        device.setBytes(1, hash(secrets.getLast()));
        device.setString(2, callSign);
        device.addBatch();
      }
      unit.executeBatch();
      device.executeBatch();
    }
    return new Fleet(List.copyOf(secrets), spots);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
