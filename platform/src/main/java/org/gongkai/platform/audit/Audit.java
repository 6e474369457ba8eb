package org.gongkai.platform.audit;

/** The journal, as commands see it. */
public interface Audit {

  /**
   * Writes entries with outcome {@code DONE} into the caller's transaction; time, actor and trace
   * are added.
   *
   * <p>Safe when the process is killed: the entries commit or vanish with the change they describe.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is active
   */
  void record(AuditEntry... entries);
}
