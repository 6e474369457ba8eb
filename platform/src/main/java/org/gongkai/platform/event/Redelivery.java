package org.gongkai.platform.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;

/**
 * That a record is a dead letter which was sent back.
 *
 * @param letter id of the dead letter
 * @param number which of its redeliveries, from 1; null for records from before it was told
 */
record Redelivery(UUID letter, Integer number) {

  /** What the record's headers tell; null when it is none, or they are not ours. */
  static Redelivery of(Headers headers) {
    String letter = KafkaHeaders.text(headers, CloudEvents.REDELIVERY_OF);
    String number = KafkaHeaders.text(headers, CloudEvents.REDELIVERY_NUMBER);
    if (letter == null) {
      return null;
    }
    try {
      return new Redelivery(
          UUID.fromString(letter), number == null ? null : Integer.valueOf(number));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The record's headers as it goes back to its consumer, on the partition that it came from. */
  Map<String, String> headers(Map<String, String> original, String consumer, int partition) {
    Map<String, String> headers = new LinkedHashMap<>(original);
    headers.put(CloudEvents.REDELIVERY_FOR, consumer);
    headers.put(CloudEvents.REDELIVERY_OF, letter.toString());
    headers.put(CloudEvents.REDELIVERY_NUMBER, String.valueOf(number));
    headers.put(CloudEvents.REDELIVERY_PARTITION, Integer.toString(partition));
    headers.putIfAbsent(CloudEvents.ID, letter.toString());
    return headers;
  }
}
