package org.gongkai.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.platform.id.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Puts dead letters into the outbox, for the dead-letter topic and back to their consumer.
 *
 * <p>Safe when killed or repeated because the rows are written in the caller's transaction, and
 * (dead letter, attempt) and (dead letter, redelivery) are unique there.
 */
@ApplicationScoped
class DeadLetterPost {

  /** Header that holds the key of the original record. */
  static final String RECORD_KEY = "gongkai-record-key";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final byte[] NO_DATA = new byte[0];

  private static final String APPEND =
      """
      insert into outbox_event (id, topic, aggregate_type, aggregate_id, aggregate_version, ordinal,
                                type, occurred_at, headers, data)
      values (:id, :topic, :aggregateType, :aggregateId, :version, 0, :type, clock_timestamp(),
              cast(:headers as jsonb), :data)
      """;

  private final ObjectMapper json;

  @Inject
  DeadLetterPost(ObjectMapper json) {
    this.json = json;
  }

  /** To the dead-letter topic, after so many attempts. */
  void passOn(
      Handle handle,
      String consumer,
      UUID id,
      ConsumerRecord<String, byte[]> record,
      String cause,
      int attempts) {
    Map<String, String> headers = KafkaHeaders.asMap(record.headers());
    headers.keySet().removeAll(CloudEvents.REDELIVERY_HEADERS);
    headers.putIfAbsent(CloudEvents.ID, id.toString());
    headers.put("gongkai-dead-letter-id", id.toString());
    headers.put("gongkai-dead-letter-consumer", consumer);
    headers.put("gongkai-dead-letter-topic", record.topic());
    headers.put("gongkai-dead-letter-partition", Integer.toString(record.partition()));
    headers.put("gongkai-dead-letter-offset", Long.toString(record.offset()));
    headers.put("gongkai-dead-letter-cause", cause);
    headers.put("gongkai-dead-letter-attempts", Integer.toString(attempts));
    append(
        handle,
        record.topic() + "." + consumer + ".dlt",
        "dead-letter",
        id,
        attempts,
        keyed(headers, originalKey(record)),
        record.value());
  }

  /** A redelivery has a key of its own and carries the first one along. */
  static String originalKey(ConsumerRecord<String, byte[]> record) {
    String carried = KafkaHeaders.text(record.headers(), RECORD_KEY);
    return carried == null ? record.key() : carried;
  }

  /** Back to its topic. */
  void sendBack(
      Handle handle,
      String topic,
      String key,
      Map<String, String> headers,
      Redelivery redelivery,
      byte[] data) {
    append(
        handle,
        topic,
        "redelivery",
        redelivery.letter(),
        redelivery.number(),
        keyed(headers, key),
        data);
  }

  String write(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Headers are not writable as JSON", e);
    }
  }

  Map<String, String> read(String headers) {
    try {
      return json.readValue(headers, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Dead-letter headers are not JSON", e);
    }
  }

  private static Map<String, String> keyed(Map<String, String> headers, String key) {
    Map<String, String> keyed = new LinkedHashMap<>(headers);
    if (key != null) {
      keyed.put(RECORD_KEY, key);
    }
    return keyed;
  }

  private void append(
      Handle handle,
      String topic,
      String aggregateType,
      UUID aggregateId,
      long version,
      Map<String, String> headers,
      byte[] data) {
    handle
        .createUpdate(APPEND)
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
}
