package id.kentongan.fleet;

import org.springframework.stereotype.Service;

/** Counts units for the figures on screens. */
@Service
public class FleetFigures {

  private final Units units;

  FleetFigures(Units units) {
    this.units = units;
  }

  /** Units on duty of which nobody knows any longer where they are. */
  public long stale() {
    return units.list().stream()
        .filter(unit -> unit.stale() && unit.status() != UnitStatus.OFF_DUTY)
        .count();
  }
}
