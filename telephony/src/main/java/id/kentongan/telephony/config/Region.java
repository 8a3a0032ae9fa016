package id.kentongan.telephony.config;

import java.util.List;

/** What of a region the exchange needs. */
record Region(List<Position> positions, List<Trunk> trunks) {

  Region {
    positions = List.copyOf(positions);
    trunks = List.copyOf(trunks);
  }
}
