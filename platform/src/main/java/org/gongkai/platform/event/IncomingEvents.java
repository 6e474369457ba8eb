package org.gongkai.platform.event;

import com.fasterxml.jackson.databind.ObjectReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Reads Kafka records as CloudEvents in binary mode. */
final class IncomingEvents {

  private IncomingEvents() {}

  /** Whether the record is meant for this consumer: all are, but a redelivery for another. */
  static boolean isFor(String consumer, ConsumerRecord<String, byte[]> record) {
    String target = KafkaHeaders.text(record.headers(), CloudEvents.REDELIVERY_FOR);
    return target == null || target.equals(consumer);
  }

  static boolean isReadable(ConsumerRecord<String, byte[]> record) {
    try {
      read(record, null);
      return true;
    } catch (UnreadableEvent e) {
      return false;
    }
  }

  /**
   * Reads the record's attributes.
   *
   * @throws UnreadableEvent if one is missing or malformed, or there is no data
   */
  static IncomingEvent read(ConsumerRecord<String, byte[]> record, ObjectReader reader) {
    Headers headers = record.headers();
    if (record.value() == null) {
      throw new UnreadableEvent("record has no data");
    }
    try {
      String ordinal = KafkaHeaders.text(headers, CloudEvents.ORDINAL);
      return new IncomingEvent(
          UUID.fromString(required(headers, CloudEvents.ID)),
          required(headers, CloudEvents.TYPE),
          required(headers, CloudEvents.SUBJECT),
          Long.parseLong(required(headers, CloudEvents.SEQUENCE)),
          ordinal == null ? 0 : Integer.parseInt(ordinal),
          time(required(headers, CloudEvents.TIME)),
          record.topic(),
          record.value(),
          reader);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableEvent("attribute is malformed: " + e.getMessage(), e);
    }
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String required(Headers headers, String name) {
    String value = KafkaHeaders.text(headers, name);
    if (value == null) {
      throw new UnreadableEvent("attribute is missing: " + name);
    }
    return value;
  }
}
