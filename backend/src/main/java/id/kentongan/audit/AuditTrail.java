package id.kentongan.audit;

/** Where decisions and looks are put on record. */
public interface AuditTrail {

  /**
   * Adds an entry in the transaction of the caller, at its very end, so that writers hold the head
   * of the chain for no longer than a commit; without a transaction, in one of its own.
   *
   * @throws org.springframework.dao.DataAccessException if it cannot be stored (in a transaction:
   *     from its commit, which then fails): what was to be recorded has then not happened either
   */
  void record(AuditEntry entry);

  /**
   * Adds an entry of a look. A page that follows something looks again and again: the same person
   * who sees the same within a minute of an entry sees it for the second time, not anew.
   *
   * @throws org.springframework.dao.DataAccessException as {@link #record}
   */
  void look(AuditEntry entry);
}
