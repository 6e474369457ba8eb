package org.gongkai.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An outbox row that waits for the relay.
 *
 * @param headers headers beyond the CloudEvents attributes; when they hold {@code ce_id}, they are
 *     the complete headers of a record that is passed on as it came
 */
record PendingEvent(
    UUID id,
    String topic,
    String aggregateType,
    String aggregateId,
    long aggregateVersion,
    int ordinal,
    String type,
    Instant occurredAt,
    Map<String, String> headers,
    byte[] data) {

  /** Key of the Kafka record. */
  String key() {
    return headers.getOrDefault(DeadLetters.RECORD_KEY, aggregateId);
  }

  /** What must stay in order. */
  String aggregate() {
    return aggregateType + '/' + aggregateId;
  }
}
