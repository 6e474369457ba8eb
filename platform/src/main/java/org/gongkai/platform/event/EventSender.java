package org.gongkai.platform.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The only place from which records go to Kafka.
 *
 * <p>Keeps order even when sending fails half-way: one request in flight, and the first failure
 * closes the producer from its own I/O thread before the next request leaves. What Kafka then
 * acknowledged of an aggregate is a prefix of what was handed over.
 */
@ApplicationScoped
class EventSender {

  private final Map<String, Object> kafka;
  private final OutboxConfig config;
  private final List<Producer<String, byte[]>> idle = new ArrayList<>();

  @Inject
  EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
    this.kafka = kafka;
    this.config = config;
  }

  /** Sends the events in order and awaits Kafka's acknowledgement of each. */
  SendResult send(List<PendingEvent> events) {
    Producer<String, byte[]> producer = take();
    boolean healthy = false;
    try {
      SendResult result = send(producer, events);
      healthy = result.failure().isEmpty();
      return result;
    } finally {
      if (healthy) {
        giveBack(producer);
      } else {
        producer.close(Duration.ZERO);
      }
    }
  }

  private SendResult send(Producer<String, byte[]> producer, List<PendingEvent> events) {
    Map<PendingEvent, Future<RecordMetadata>> handedOver = new LinkedHashMap<>();
    Map<PendingEvent, String> unsendable = new LinkedHashMap<>();
    Set<String> waiting = new HashSet<>();
    for (PendingEvent event : events) {
      if (waiting.contains(event.aggregate())) {
        continue;
      }
      ProducerRecord<String, byte[]> record = CloudEvents.record(event, config.source());
      if (size(record) > config.maxRecordBytes()) {
        unsendable.put(event, "record is larger than " + config.maxRecordBytes() + " bytes");
        waiting.add(event.aggregate());
        continue;
      }
      try {
        if (isBeyondTopic(record, producer)) {
          unsendable.put(event, "topic has no partition " + record.partition());
          waiting.add(event.aggregate());
          continue;
        }
        handedOver.put(
            event,
            producer.send(
                record,
                (metadata, failure) -> {
                  if (failure != null) {
                    producer.close(Duration.ZERO);
                  }
                }));
      } catch (RuntimeException refused) {
        if (!isUnsendable(refused)) {
          return await(handedOver, unsendable, Optional.of(refused.toString()));
        }
        unsendable.put(event, refused.toString());
        waiting.add(event.aggregate());
      }
    }
    producer.flush();
    return await(handedOver, unsendable, Optional.empty());
  }

  private SendResult await(
      Map<PendingEvent, Future<RecordMetadata>> handedOver,
      Map<PendingEvent, String> unsendable,
      Optional<String> earlier) {
    List<PendingEvent> sent = new ArrayList<>(handedOver.size());
    Optional<String> failure = Optional.empty();
    for (Map.Entry<PendingEvent, Future<RecordMetadata>> entry : handedOver.entrySet()) {
      try {
        entry.getValue().get();
        sent.add(entry.getKey());
      } catch (ExecutionException e) {
        if (isUnsendable(e.getCause())) {
          unsendable.put(entry.getKey(), e.getCause().toString());
        }
        failure = failure.or(() -> Optional.of(e.getCause().toString()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = failure.or(() -> Optional.of("interrupted"));
      }
    }
    return new SendResult(sent, unsendable, failure.or(() -> earlier));
  }

  /** A topic that does not exist is the fault of one event, an absent broker that of none. */
  private static boolean isUnsendable(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof SerializationException
        || failure instanceof InvalidTopicException
        || failure instanceof TopicAuthorizationException
        || failure.getCause() instanceof UnknownTopicOrPartitionException;
  }

  /** The producer would wait for such a partition in vain, and hold up the whole bucket. */
  private static boolean isBeyondTopic(
      ProducerRecord<String, byte[]> record, Producer<String, byte[]> producer) {
    return record.partition() != null
        && record.partition() >= producer.partitionsFor(record.topic()).size();
  }

  private static int size(ProducerRecord<String, byte[]> record) {
    int size = record.value() == null ? 0 : record.value().length;
    for (var header : record.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }

  private synchronized Producer<String, byte[]> take() {
    return idle.isEmpty() ? create() : idle.remove(idle.size() - 1);
  }

  private synchronized void giveBack(Producer<String, byte[]> producer) {
    idle.add(producer);
  }

  private Producer<String, byte[]> create() {
    int deliveryMillis = Math.toIntExact(config.deliveryTimeout().toMillis());
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxRecordBytes() + 16 * 1024);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMillis / 2);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryMillis / 2);
    return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  @PreDestroy
  synchronized void close() {
    idle.forEach(producer -> producer.close(Duration.ofSeconds(1)));
    idle.clear();
  }
}
