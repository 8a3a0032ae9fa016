package id.kentongan.audit;

import java.time.LocalDate;

/** The last entry of a node's chain; number 0 before the first. */
record ChainHead(LocalDate day, int number, String hash) {

  /**
   * The place after this one. A clock that went back does not start an older day again.
   *
   * @return with the hash still of the entry before
   */
  ChainHead next(LocalDate today) {
    return today.isAfter(day)
        ? new ChainHead(today, 1, hash)
        : new ChainHead(day, number + 1, hash);
  }
}
