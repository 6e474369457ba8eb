package org.gongkai.platform.event;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.platform.sample.event.Sum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A consumer that adds up what arrives, and somebody who sends to it. */
abstract class InboxScene {

  static final String DLT = Sum.TOPIC + ".platform.dlt";

  @Inject Sum sum;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void open() throws Exception {
    Topics.create(kafka, Sum.TOPIC, DLT);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void close() {
    producer.close(Duration.ofSeconds(5));
  }

  /** Sends a record; answers its partition. */
  int send(ProducerRecord<String, byte[]> record) throws Exception {
    return producer.send(record).get(20, TimeUnit.SECONDS).partition();
  }

  static ProducerRecord<String, byte[]> event(UUID id, String key, long sequence, long amount) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Sum.TOPIC, key, ("{\"amount\":" + amount + "}").getBytes(StandardCharsets.UTF_8));
    Map.of(
            CloudEvents.SPEC_VERSION, "1.0",
            CloudEvents.ID, id.toString(),
            CloudEvents.TYPE, "org.gongkai.sample.sum.added.v1",
            CloudEvents.SOURCE, "/sample",
            CloudEvents.SUBJECT, key,
            CloudEvents.TIME, "2026-01-05T00:00:00Z",
            CloudEvents.SEQUENCE, Long.toString(sequence))
        .forEach((name, value) -> KafkaHeaders.put(record.headers(), name, value));
    return record;
  }
}
