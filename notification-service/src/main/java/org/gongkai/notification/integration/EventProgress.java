package org.gongkai.notification.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How far the service, all replicas together, has come with the events of tasks. What is committed
 * to Kafka has been applied, because it is committed afterwards. Asks Kafka each time and keeps
 * nothing, so that it is right whichever replica reads which partition, and after any kill.
 */
@ApplicationScoped
public class EventProgress {

  private static final Logger LOG = Logger.getLogger(EventProgress.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> kafka;
  private final String topic;
  private final Clock clock;
  private final AtomicReference<Wait> wait = new AtomicReference<>();
  private Admin admin;

  EventProgress(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.task.topic") String topic,
      Clock clock,
      MeterRegistry metrics) {
    this.kafka = new HashMap<>(kafka);
    this.kafka.put(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    this.kafka.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    this.topic = topic;
    this.clock = clock;
    metrics.gauge("gongkai.events.behind", wait, now -> now.get() == null ? 0 : 1);
  }

  /** Since when what rests on the events waits for them, and why. */
  record Wait(Instant since, String reason) {}

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  /** A question that is answered with yes once what is published at its first asking is applied. */
  public CatchUp catchUp() {
    return new CatchUp(this);
  }

  /** The present wait, if there is one. */
  Optional<Wait> waiting() {
    return Optional.ofNullable(wait.get());
  }

  /**
   * Where the topic ends now, by partition.
   *
   * @return empty when Kafka cannot be asked
   */
  synchronized Optional<Map<TopicPartition, Long>> ends() {
    return ask(client -> offsets(client, OffsetSpec.latest()));
  }

  /** Whether everything before these offsets has been applied; not as long as Kafka cannot tell. */
  synchronized boolean reached(Map<TopicPartition, Long> ends) {
    Optional<Map<TopicPartition, Long>> missing = ask(client -> missing(client, ends));
    missing.ifPresent(
        left -> {
          if (left.isEmpty()) {
            wait.set(null);
          } else {
            waitFor("events are not applied yet: " + left);
          }
        });
    return missing.filter(Map::isEmpty).isPresent();
  }

  /** How many events are missing in each partition; what has expired unread cannot be missing. */
  private Map<TopicPartition, Long> missing(Admin client, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(client.listConsumerGroupOffsets(Consumers.NAME).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> missing = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata at = committed.get(partition);
          missing.put(partition, end - (at == null ? 0 : at.offset()));
        });
    missing.values().removeIf(count -> count <= 0);
    if (!missing.isEmpty()) {
      Map<TopicPartition, Long> begins = offsets(client, OffsetSpec.earliest());
      missing.keySet().removeIf(partition -> begins.get(partition) >= ends.get(partition));
    }
    return missing;
  }

  private Map<TopicPartition, Long> offsets(Admin client, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> question =
        answer(client.describeTopics(List.of(topic)).allTopicNames())
            .get(topic)
            .partitions()
            .stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .collect(Collectors.toMap(Function.identity(), partition -> which));
    return answer(client.listOffsets(question).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** A question to Kafka. */
  @FunctionalInterface
  private interface Question<T> {
    T to(Admin client) throws InterruptedException, ExecutionException, TimeoutException;
  }

  private <T> Optional<T> ask(Question<T> question) {
    try {
      if (admin == null) {
        admin = Admin.create(kafka);
      }
      return Optional.of(question.to(admin));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      waitFor("Kafka cannot be asked: " + e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void waitFor(String reason) {
    Wait before = wait.get();
    if (before == null) {
      LOG.infof("Reminders wait for the events of tasks: %s", reason);
    }
    wait.set(new Wait(before == null ? clock.instant() : before.since(), reason));
  }
}
