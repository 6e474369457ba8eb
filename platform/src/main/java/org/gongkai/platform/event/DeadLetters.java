package org.gongkai.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Records that a consumer could not apply: kept with their cause, and passed on to {@code
 * <topic>.<consumer>.dlt}.
 *
 * <p>Safe under repeats because (consumer, topic, partition, offset) is unique, and the copy for
 * the dead-letter topic goes through the outbox in the same transaction.
 */
@ApplicationScoped
public class DeadLetters {

  /** Header that holds the key of the original record. */
  static final String RECORD_KEY = "gongkai-record-key";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final byte[] NO_DATA = new byte[0];
  private static final int LONGEST_CAUSE = 2_000;

  private static final String BURY =
      """
      insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, record_key,
                               headers, data, cause)
      values (:id, :consumer, :topic, :partition, :offset, :key, cast(:headers as jsonb), :data, :cause)
      on conflict (consumer, topic, kafka_partition, kafka_offset) do nothing
      """;

  private static final String PASS_ON =
      """
      insert into outbox_event (id, topic, aggregate_type, aggregate_id, aggregate_version, ordinal,
                                type, occurred_at, headers, data)
      values (:id, :topic, :aggregateType, :aggregateId, :version, 0, :type, clock_timestamp(),
              cast(:headers as jsonb), :data)
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final OutboxRelay relay;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  DeadLetters(
      Sql sql,
      ObjectMapper json,
      OutboxRelay relay,
      TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.json = json;
    this.relay = relay;
    this.transactions = transactions;
  }

  /** Keeps the record with its cause and passes it on to the dead-letter topic. */
  @Transactional(TxType.MANDATORY)
  public void bury(String consumer, ConsumerRecord<String, byte[]> record, Throwable cause) {
    UUID id = Ids.next();
    Map<String, String> headers = KafkaHeaders.asMap(record.headers());
    sql.jdbi()
        .useHandle(
            handle -> {
              int kept =
                  handle
                      .createUpdate(BURY)
                      .bind("id", id)
                      .bind("consumer", consumer)
                      .bind("topic", record.topic())
                      .bind("partition", record.partition())
                      .bind("offset", record.offset())
                      .bind("key", storable(originalKey(record)))
                      .bind("headers", write(headers))
                      .bind("data", record.value())
                      .bind("cause", text(cause))
                      .execute();
              if (kept == 1) {
                passOn(handle, consumer, id, record, headers, text(cause));
              }
            });
    relay.pokeAfterCommit(transactions);
  }

  /**
   * Sends a dead letter back to its topic for its consumer alone.
   *
   * @return false if there is no such dead letter
   */
  @Transactional
  public boolean redeliver(UUID id) {
    boolean found = sql.jdbi().withHandle(handle -> redeliver(handle, id));
    relay.pokeAfterCommit(transactions);
    return found;
  }

  /**
   * Notes what became of letters that were sent back. Safe when the record comes twice: the first
   * time counts, for only what is on its way is settled.
   *
   * @param letters their ids, as the records name them
   */
  @Transactional(TxType.MANDATORY)
  public void settle(List<String> letters, DeadLetterState state) {
    if (letters.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update dead_letter set state = :state"
                            + " where id::text = any(:letters) and state = 'REDELIVERED'")
                    .bind("state", state.name())
                    .bindArray("letters", String.class, letters)
                    .execute());
  }

  /**
   * Dead letters, oldest first.
   *
   * @param after id of the last one already seen, or null to begin
   */
  @Transactional
  public List<DeadLetter> list(UUID after, int limit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from dead_letter where id > :after order by id limit :limit")
                    .bind("after", after == null ? BEFORE_ALL : after)
                    .bind("limit", limit)
                    .map(
                        (rs, ctx) ->
                            new DeadLetter(
                                rs.getObject("id", UUID.class),
                                rs.getString("consumer"),
                                rs.getString("topic"),
                                rs.getInt("kafka_partition"),
                                rs.getLong("kafka_offset"),
                                rs.getString("record_key"),
                                rs.getString("cause"),
                                rs.getTimestamp("at").toInstant(),
                                rs.getInt("redeliveries"),
                                DeadLetterState.valueOf(rs.getString("state"))))
                    .list());
  }

  private boolean redeliver(Handle handle, UUID id) {
    return handle
        .createQuery(
            "update dead_letter set redeliveries = redeliveries + 1, state = 'REDELIVERED',"
                + " redelivered_at = clock_timestamp()"
                + " where id = :id returning consumer, topic, kafka_partition, record_key, headers, data,"
                + " redeliveries")
        .bind("id", id)
        .map(
            (rs, ctx) -> {
              Map<String, String> headers = new LinkedHashMap<>(read(rs.getString("headers")));
              headers.put(CloudEvents.REDELIVERY_FOR, rs.getString("consumer"));
              headers.put(CloudEvents.REDELIVERY_OF, id.toString());
              headers.put(CloudEvents.REDELIVERY_PARTITION, rs.getString("kafka_partition"));
              headers.putIfAbsent(CloudEvents.ID, id.toString());
              if (rs.getString("record_key") != null) {
                headers.put(RECORD_KEY, rs.getString("record_key"));
              }
              insert(
                  handle,
                  rs.getString("topic"),
                  "redelivery",
                  id,
                  rs.getInt("redeliveries"),
                  headers,
                  rs.getBytes("data"));
              return true;
            })
        .findOne()
        .orElse(false);
  }

  private void passOn(
      Handle handle,
      String consumer,
      UUID id,
      ConsumerRecord<String, byte[]> record,
      Map<String, String> original,
      String cause) {
    Map<String, String> headers = new LinkedHashMap<>(original);
    headers.putIfAbsent(CloudEvents.ID, id.toString());
    headers.put("gongkai-dead-letter-id", id.toString());
    headers.put("gongkai-dead-letter-consumer", consumer);
    headers.put("gongkai-dead-letter-topic", record.topic());
    headers.put("gongkai-dead-letter-partition", Integer.toString(record.partition()));
    headers.put("gongkai-dead-letter-offset", Long.toString(record.offset()));
    headers.put("gongkai-dead-letter-cause", cause);
    headers.keySet().removeAll(CloudEvents.REDELIVERY_HEADERS);
    String key = originalKey(record);
    if (key != null) {
      headers.put(RECORD_KEY, key);
    }
    insert(
        handle,
        record.topic() + "." + consumer + ".dlt",
        "dead-letter",
        id,
        1,
        headers,
        record.value());
  }

  private void insert(
      Handle handle,
      String topic,
      String aggregateType,
      UUID aggregateId,
      long version,
      Map<String, String> headers,
      byte[] data) {
    handle
        .createUpdate(PASS_ON)
        .bind("id", Ids.next())
        .bind("topic", topic)
        .bind("aggregateType", aggregateType)
        .bind("aggregateId", aggregateId.toString())
        .bind("version", version)
        .bind("type", "org.gongkai.platform." + aggregateType + ".v1")
        .bind("headers", write(headers))
        .bind("data", data == null ? NO_DATA : data)
        .execute();
  }

  private static String text(Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = cause; t != null && text.length() < LONGEST_CAUSE; t = t.getCause()) {
      text.append(text.length() == 0 ? "" : " ← ").append(t);
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return new String(utf8, 0, Math.min(utf8.length, LONGEST_CAUSE), StandardCharsets.UTF_8)
        .replace("\u0000", "");
  }

  /** A redelivery has a key of its own and carries the first one along. */
  private static String originalKey(ConsumerRecord<String, byte[]> record) {
    String carried = KafkaHeaders.text(record.headers(), RECORD_KEY);
    return carried == null ? record.key() : carried;
  }

  /** PostgreSQL's text holds no NUL. */
  private static String storable(String text) {
    return text == null ? null : text.replace("\u0000", "");
  }

  private String write(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Headers are not writable as JSON", e);
    }
  }

  private Map<String, String> read(String headers) {
    try {
      return json.readValue(headers, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Dead-letter headers are not JSON", e);
    }
  }
}
