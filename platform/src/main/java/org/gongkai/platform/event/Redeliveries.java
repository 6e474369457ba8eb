package org.gongkai.platform.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which events of a poll are dead letters that were sent back. */
final class Redeliveries {

  private final Map<UUID, String> letters = new HashMap<>();

  /** Remembers the event if its record is a redelivery. */
  void note(IncomingEvent event, ConsumerRecord<String, byte[]> record) {
    String letter = KafkaHeaders.text(record.headers(), CloudEvents.REDELIVERY_OF);
    if (letter != null) {
      letters.put(event.id(), letter);
    }
  }

  /** Ids of the dead letters among these events, as their records name them. */
  List<String> among(Collection<IncomingEvent> events) {
    return events.stream()
        .map(event -> letters.get(event.id()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
