package org.gongkai.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Where a business transaction leaves its events.
 *
 * <p>Safe under a kill at any moment because the rows commit with the change that they report, or
 * not at all; a second write of the same (aggregate, version, ordinal) breaks a unique key and with
 * it the transaction that tried.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox_event (id, topic, aggregate_type, aggregate_id, aggregate_version,
                                ordinal, type, occurred_at, headers, data)
      values (:id, :topic, :aggregateType, :aggregateId, :aggregateVersion,
              :ordinal, :type, :at, cast(:headers as jsonb), :data)
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;
  private final OutboxRelay relay;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  Outbox(
      Sql sql,
      ObjectMapper json,
      Clock clock,
      OutboxRelay relay,
      TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
    this.relay = relay;
    this.transactions = transactions;
  }

  /** Publishes the events, in this order, if and when the current transaction commits. */
  @Transactional(TxType.MANDATORY)
  public void append(OutgoingEvent... events) {
    append(Arrays.asList(events));
  }

  /** Publishes the events, in this order, if and when the current transaction commits. */
  @Transactional(TxType.MANDATORY)
  public void append(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    String headers = write(TraceContext.current());
    sql.jdbi().useHandle(handle -> insert(handle, events, headers));
    pokeAfterCommit();
  }

  /**
   * Tells the relay of this replica to look after the commit. For set-based writers that insert
   * their outbox rows themselves, in the statement that makes their decision.
   */
  @Transactional(TxType.MANDATORY)
  public void pokeAfterCommit() {
    relay.pokeAfterCommit(transactions);
  }

  private void insert(Handle handle, List<OutgoingEvent> events, String headers) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (OutgoingEvent event : events) {
      batch
          .bind("id", Ids.next())
          .bind("topic", event.topic())
          .bind("aggregateType", event.aggregateType())
          .bind("aggregateId", event.aggregateId())
          .bind("aggregateVersion", event.aggregateVersion())
          .bind("ordinal", event.ordinal())
          .bind("type", event.type())
          .bind("at", clock.instant())
          .bind("headers", headers)
          .bind("data", bytes(event.data()))
          .add();
    }
    batch.execute();
  }

  private byte[] bytes(Object data) {
    try {
      return json.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Event data is not writable as JSON", e);
    }
  }

  private String write(Map<String, String> headers) {
    try {
      return headers.isEmpty() ? null : json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Event headers are not writable as JSON", e);
    }
  }
}
