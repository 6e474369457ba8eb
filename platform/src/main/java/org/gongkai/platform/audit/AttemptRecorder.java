package org.gongkai.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Records attempts once no transaction holds a connection any more: at once, or when the
 * transaction around the command has ended. So a burst of refusals never waits for a second
 * connection each.
 */
@ApplicationScoped
class AttemptRecorder {

  private static final Logger LOG = Logger.getLogger(AttemptRecorder.class);

  private final AuditJournal journal;
  private final TransactionManager transactions;

  AttemptRecorder(AuditJournal journal, TransactionManager transactions) {
    this.journal = journal;
    this.transactions = transactions;
  }

  /** Whether a transaction surrounds the caller. */
  boolean insideTransaction() {
    try {
      return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw new IllegalStateException("the transaction manager does not answer", e);
    }
  }

  /**
   * To be asked before the command begins: a transaction that is to be rolled back takes no more
   * wishes.
   *
   * @return takes the attempt and records it, at once or when the surrounding transaction has ended
   */
  Consumer<Attempt> prepare() {
    return insideTransaction() ? afterTheTransaction() : this::write;
  }

  private Consumer<Attempt> afterTheTransaction() {
    AtomicReference<Attempt> pending = new AtomicReference<>();
    try {
      transactions.getTransaction().registerSynchronization(new AfterTheEnd(pending));
    } catch (RollbackException | IllegalStateException | SystemException e) {
      LOG.warnf(e, "An attempt inside a failed transaction stays out of the journal");
    }
    return pending::set;
  }

  /** Not interposed, so that it runs when the connection is back in the pool. */
  private final class AfterTheEnd implements Synchronization {

    private final AtomicReference<Attempt> pending;

    AfterTheEnd(AtomicReference<Attempt> pending) {
      this.pending = pending;
    }

    @Override
    public void beforeCompletion() {
      // only the end matters
    }

    @Override
    public void afterCompletion(int status) {
      Attempt attempt = pending.get();
      if (attempt != null) {
        write(attempt);
      }
    }
  }

  /** An attempt that cannot be recorded must not hide why it was refused. */
  private void write(Attempt attempt) {
    try {
      journal.recordAttempt(attempt);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Refused attempt is not in the journal: %s", attempt.entry().action());
    }
  }
}
