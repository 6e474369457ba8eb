package org.gongkai.notification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.notification.task.TaskSnapshot;

/** Publishes what the other services would: CloudEvents in binary mode, to the real broker. */
@ApplicationScoped
public class Publisher {

  private final KafkaProducer<String, byte[]> producer;
  private final ObjectMapper json;

  Publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String broker, ObjectMapper json) {
    this.json = json;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  /** Publishes a task's event with a new id. */
  public void task(String verb, TaskSnapshot task) {
    task(UUID.randomUUID(), verb, task);
  }

  /** Publishes a task's event. */
  public void task(UUID eventId, String verb, TaskSnapshot task) {
    send(
        eventId,
        "gongkai.task.v1",
        "org.gongkai.task.task." + verb + ".v1",
        task.id().toString(),
        task.version(),
        task);
  }

  /** Publishes any event and waits until the broker has it. */
  public void send(
      UUID eventId, String topic, String type, String subject, long sequence, Object data) {
    try {
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(topic, subject, json.writeValueAsBytes(data));
      header(record, "ce_specversion", "1.0");
      header(record, "ce_id", eventId.toString());
      header(record, "ce_type", type);
      header(record, "ce_source", "/test");
      header(record, "ce_subject", subject);
      header(record, "ce_time", Instant.EPOCH.toString());
      header(record, "ce_sequence", Long.toString(sequence));
      header(record, "content-type", "application/json");
      producer.send(record).get();
    } catch (JsonProcessingException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
