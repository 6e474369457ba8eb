package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.Outbox;

/**
 * Writes what was decided about a disclosure: its next version, the event, the audit entry.
 *
 * <p>Safe when killed or raced: the three are rows of the caller's transaction, and a version that
 * another transaction wrote first is refused with {@link OptimisticLockException}.
 */
@ApplicationScoped
class DisclosureJournal {

  private final DisclosureStore store;
  private final Outbox outbox;
  private final Audit audit;

  DisclosureJournal(DisclosureStore store, Outbox outbox, Audit audit) {
    this.store = store;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Writes the first version. */
  Disclosure insert(String action, DisclosureEvent.Drafted event) {
    store.insert(event.disclosure());
    return announce(action, null, event, null);
  }

  /** Writes the next version. */
  Disclosure write(String action, Disclosure before, DisclosureEvent event, String reason) {
    store.update(event.disclosure());
    return announce(action, before, event, reason);
  }

  /** Writes the next version of what nobody outside may know of: a correction that is proposed. */
  Disclosure writeUnannounced(String action, Disclosure before, Disclosure after, String reason) {
    store.update(after);
    audit.record(entry(action, before, after, reason));
    return after;
  }

  private Disclosure announce(
      String action, Disclosure before, DisclosureEvent event, String reason) {
    outbox.append(DisclosureEventMapper.toWire(event));
    audit.record(entry(action, before, event.disclosure(), reason));
    return event.disclosure();
  }

  /** The journal is kept for ever, so it tells where a disclosure stands and not what it says. */
  private static AuditEntry entry(
      String action, Disclosure before, Disclosure after, String reason) {
    return AuditEntry.of(action, "disclosure", after.id())
        .forUnit(after.subject().unit())
        .because(reason)
        .from(before == null ? null : DisclosureEventMapper.DisclosureStateV1.of(before))
        .to(DisclosureEventMapper.DisclosureStateV1.of(after));
  }
}
