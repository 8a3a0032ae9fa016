package id.kentongan.fleet;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices that tell where units are: how a unit gets one, and loses what was stolen. */
@Service
public class Devices {

  private static final int SECRET_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final UnitRecords units;
  private final DeviceRecords records;
  private final AuditTrail audit;
  private final Clock clock;

  Devices(UnitRecords units, DeviceRecords records, AuditTrail audit, Clock clock) {
    this.units = units;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Another device is with this unit.
   *
   * @return its secret, which nobody can be told again
   * @throws ProblemException 404
   */
  @Transactional
  public String give(CallSign unit, Person by) {
    requireUnit(unit);
    String secret = newSecret();
    records.put(unit, secret, clock.instant());
    record("device.given", unit, by);
    return secret;
  }

  /**
   * No device is with this unit any longer.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void takeAll(CallSign unit, Person by) {
    requireUnit(unit);
    records.removeOf(unit);
    record("devices.taken", unit, by);
  }

  private void requireUnit(CallSign unit) {
    if (units.find(unit).isEmpty()) {
      throw Units.unknown(unit);
    }
  }

  private void record(String action, CallSign unit, Person by) {
    audit.record(new AuditEntry(by.username(), action, "unit:" + unit, Map.of()));
  }

  /** 128 bits, hexadecimal. */
  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
