package org.gongkai.platform.event;

import static java.util.Objects.requireNonNull;

/**
 * An event to be published when the current transaction commits.
 *
 * @param topic Kafka topic
 * @param aggregateType kind of aggregate, e.g. {@code unit}
 * @param aggregateId id of the aggregate; key of the record and {@code ce_subject}
 * @param aggregateVersion version of the aggregate after the change, from 1; {@code ce_sequence}
 * @param ordinal place among several events of the same version, from 0; {@code ce_ordinal}
 * @param type CloudEvents type, {@code org.gongkai.<service>.<aggregate>.<past-tense>.v1}
 * @param data wire record, written as JSON
 */
public record OutgoingEvent(
    String topic,
    String aggregateType,
    String aggregateId,
    long aggregateVersion,
    int ordinal,
    String type,
    Object data) {

  public OutgoingEvent {
    requireNonNull(topic, "topic");
    requireNonNull(aggregateType, "aggregateType");
    requireNonNull(aggregateId, "aggregateId");
    requireNonNull(type, "type");
    requireNonNull(data, "data");
  }
}
