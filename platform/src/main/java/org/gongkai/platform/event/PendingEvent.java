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

  /**
   * Key of the Kafka record. A redelivery has one of its own: with the original key, compaction
   * would take it for the last state of that aggregate and drop the good record behind which it
   * came.
   */
  String key() {
    return isRedelivery()
        ? aggregateId
        : headers.getOrDefault(DeadLetterPost.RECORD_KEY, aggregateId);
  }

  /** Partition of the Kafka record, or null where the key decides. */
  Integer partition() {
    String partition = headers.get(CloudEvents.REDELIVERY_PARTITION);
    return isRedelivery() && partition != null ? Integer.valueOf(partition) : null;
  }

  private boolean isRedelivery() {
    return headers.containsKey(CloudEvents.REDELIVERY_OF);
  }

  /** What must stay in order. */
  String aggregate() {
    return aggregateType + '/' + aggregateId;
  }
}
