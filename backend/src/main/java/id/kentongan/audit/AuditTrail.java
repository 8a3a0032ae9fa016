package id.kentongan.audit;

/** Where decisions and looks are put on record. */
public interface AuditTrail {

  /**
   * Adds an entry in the transaction of the caller; without a transaction, in one of its own.
   *
   * @throws org.springframework.dao.DataAccessException if it cannot be stored: what was to be
   *     recorded must then not happen either
   */
  void record(AuditEntry entry);
}
