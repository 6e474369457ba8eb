package org.gongkai.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Header names and record shape of CloudEvents 1.0 in Kafka's binary content mode (CloudEvents
 * Kafka protocol binding §3.2).
 */
final class CloudEvents {

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String SOURCE = "ce_source";
  static final String SUBJECT = "ce_subject";
  static final String TIME = "ce_time";
  static final String DATA_SCHEMA = "ce_dataschema";
  static final String SEQUENCE = "ce_sequence";
  static final String ORDINAL = "ce_ordinal";
  static final String SPEC_VERSION = "ce_specversion";
  static final String CONTENT_TYPE = "content-type";

  /** Names the one consumer that a resent dead letter is meant for; others pass it over. */
  static final String REDELIVERY_FOR = "gongkai-redelivery-for";

  /** Names the dead letter that is sent back. */
  static final String REDELIVERY_OF = "gongkai-redelivery-of";

  /** Which of its redeliveries it is, from 1. */
  static final String REDELIVERY_NUMBER = "gongkai-redelivery-number";

  /** The partition that the dead letter came from: it goes back behind what followed it there. */
  static final String REDELIVERY_PARTITION = "gongkai-redelivery-partition";

  /** What a redelivery says of itself; a copy for the dead-letter topic is none. */
  static final Set<String> REDELIVERY_HEADERS =
      Set.of(REDELIVERY_FOR, REDELIVERY_OF, REDELIVERY_NUMBER, REDELIVERY_PARTITION);

  private CloudEvents() {}

  /**
   * Where the schema of a type is to be found: {@code org.gongkai.x.y.z.v1 →
   * …/org.gongkai.x.y.z/v1.schema.json}.
   */
  static String dataSchema(String type) {
    int dot = type.lastIndexOf('.');
    return "https://gongkai.org/contracts/events/"
        + type.substring(0, dot)
        + "/"
        + type.substring(dot + 1)
        + ".schema.json";
  }

  static ProducerRecord<String, byte[]> record(PendingEvent event, String source) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.partition(), event.key(), event.data());
    Headers headers = record.headers();
    Map<String, String> own = event.headers();
    if (!own.containsKey(ID)) {
      write(headers, SPEC_VERSION, "1.0");
      write(headers, ID, event.id().toString());
      write(headers, TYPE, event.type());
      write(headers, SOURCE, source);
      write(headers, SUBJECT, event.aggregateId());
      write(headers, TIME, time(event.occurredAt()));
      write(headers, DATA_SCHEMA, dataSchema(event.type()));
      write(headers, SEQUENCE, Long.toString(event.aggregateVersion()));
      write(headers, ORDINAL, Integer.toString(event.ordinal()));
      write(headers, CONTENT_TYPE, "application/json");
    }
    own.forEach((name, value) -> write(headers, name, value));
    return record;
  }

  private static String time(Instant instant) {
    return instant.toString();
  }

  private static void write(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
