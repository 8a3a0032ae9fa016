package id.kentongan.fleet;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A unit that nobody else uses, written into the database, and its device.
 *
 * @param secret of the device
 */
record UnitWithDevice(CallSign unit, String secret) {

  /** Its home. */
  static final double LATITUDE = -6.402;

  static final double LONGITUDE = 106.794;

  static UnitWithDevice of(JdbcClient database, String callSign) {
    String secret = UUID.randomUUID().toString();
    database
        .sql(
            """
            insert into unit (call_sign, agency, station, home, kind, vehicle_class, capabilities,
              crew_size, equipment, alerts)
            values (?, 'damkar', 'damkar-1', ST_MakePoint(?, ?), 'Mobil pompa', 'truck',
              '{firefighting}', 6, '', '{radio}')
            """)
        .params(callSign, LONGITUDE, LATITUDE)
        .update();
    database
        .sql("insert into device (secret_hash, unit, made_at) values (decode(?, 'hex'), ?, now())")
        .params(DeviceRecords.hash(secret), callSign)
        .update();
    return new UnitWithDevice(new CallSign(callSign), secret);
  }

  /** With its device; its track stays. */
  void remove(JdbcClient database) {
    database.sql("delete from unit where call_sign = ?").param(unit.value()).update();
  }
}
