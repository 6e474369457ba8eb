package org.gongkai.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;

/** Aggregates whose next event cannot be sent, and their release. */
@ApplicationScoped
class BlockedEvents {

  private final Sql sql;
  private final OutboxRelay relay;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  BlockedEvents(Sql sql, OutboxRelay relay, TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.relay = relay;
    this.transactions = transactions;
  }

  /** All blocked events, oldest first; there are few, for each is reported as an error. */
  List<BlockedEvent> list() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select b.*, e.topic, e.type from outbox_blocked b"
                            + " join outbox_event e on e.id = b.event_id order by b.blocked_at limit 1000")
                    .map(
                        (rs, ctx) ->
                            new BlockedEvent(
                                rs.getObject("event_id", UUID.class),
                                rs.getString("topic"),
                                rs.getString("type"),
                                rs.getString("aggregate_id"),
                                rs.getString("cause"),
                                rs.getTimestamp("blocked_at").toInstant()))
                    .list());
  }

  /**
   * Lets the relay try the event, and what waits behind it, again. Harmless when said twice.
   *
   * @return false if that event is not blocked
   */
  @Transactional
  boolean resend(UUID eventId) {
    int released =
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate("delete from outbox_blocked where event_id = :id")
                        .bind("id", eventId)
                        .execute());
    relay.pokeAfterCommit(transactions);
    return released > 0;
  }

  /**
   * An event that could not be sent, with the aggregate that waits behind it.
   *
   * @param id id of the event
   * @param subject id of the aggregate
   * @param cause what the sender or Kafka said
   */
  public record BlockedEvent(
      UUID id, String topic, String type, String subject, String cause, Instant blockedAt) {}
}
