package org.gongkai.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sample.event.Sum;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class InboxTest {

  private static final String DLT = Sum.TOPIC + ".platform.dlt";

  @Inject Sum sum;
  @Inject DeadLetters deadLetters;
  @Inject Sql sql;

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

  @Test
  void an_event_delivered_twice_takes_effect_once() throws Exception {
    // Given
    UUID id = UUID.randomUUID();
    // When
    send(event(id, "twice", 1, 5));
    send(event(id, "twice", 1, 5));
    send(event(UUID.randomUUID(), "twice", 2, 10));
    // Then
    Await.until(() -> sum.total("twice") == 15);
    send(event(id, "twice", 1, 5));
    send(event(UUID.randomUUID(), "twice", 3, 1));
    Await.until(() -> sum.total("twice") == 16);
  }

  @Test
  void an_event_behind_what_its_aggregate_has_reached_is_skipped() throws Exception {
    // When
    send(event(UUID.randomUUID(), "reordered", 2, 20));
    send(event(UUID.randomUUID(), "reordered", 1, 7));
    send(event(UUID.randomUUID(), "reordered", 3, 30));
    // Then
    Await.until(() -> sum.total("reordered") == 50);
  }

  @Test
  void a_poison_message_is_dead_lettered_with_its_cause_and_the_partition_goes_on()
      throws Exception {
    // Given
    UUID poison = UUID.randomUUID();
    // When
    send(event(UUID.randomUUID(), "poisoned", 1, 1));
    send(event(poison, "poisoned", 2, -1));
    send(
        new ProducerRecord<>(
            Sum.TOPIC, "poisoned", "no CloudEvent".getBytes(StandardCharsets.UTF_8)));
    send(event(UUID.randomUUID(), "poisoned", 3, 2));
    // Then
    Await.until(() -> sum.total("poisoned") == 3);
    List<ConsumerRecord<String, byte[]>> letters =
        Topics.readUntil(
            kafka, DLT, Duration.ofSeconds(20), seen -> ofKey(seen, "poisoned").size() >= 2);
    ConsumerRecord<String, byte[]> letter =
        ofKey(letters, "poisoned").stream()
            .filter(r -> poison.toString().equals(KafkaHeaders.text(r.headers(), CloudEvents.ID)))
            .findFirst()
            .orElseThrow();
    assertTrue(
        KafkaHeaders.text(letter.headers(), "gongkai-dead-letter-cause")
            .contains("negative amounts are poison"));
    assertEquals("{\"amount\":-1}", new String(letter.value(), StandardCharsets.UTF_8));
  }

  @Test
  void a_dead_letter_is_redelivered_to_its_consumer_and_buried_again_while_it_stays_poison()
      throws Exception {
    // Given
    send(event(UUID.randomUUID(), "again", 1, -1));
    Await.until(() -> letters("again").size() == 1);
    UUID letter = letters("again").get(0).id();
    // When
    boolean found = deadLetters.redeliver(letter);
    // Then
    assertTrue(found);
    Await.until(() -> letters("again").size() == 2);
    assertEquals(
        1,
        letters("again").stream()
            .filter(l -> l.id().equals(letter))
            .findFirst()
            .orElseThrow()
            .redeliveries());
    assertEquals(0, sum.total("again"));
  }

  @Test
  void a_dead_letter_that_a_newer_version_has_overtaken_is_shown_as_superseded() throws Exception {
    // Given
    send(event(UUID.randomUUID(), "overtaken", 1, -1));
    Await.until(() -> letters("overtaken").size() == 1);
    send(event(UUID.randomUUID(), "overtaken", 2, 5));
    Await.until(() -> sum.total("overtaken") == 5);
    DeadLetter letter = letters("overtaken").get(0);
    assertEquals(DeadLetterState.KEPT, letter.state());
    // When
    deadLetters.redeliver(letter.id());
    // Then
    Await.until(() -> letters("overtaken").get(0).state() == DeadLetterState.SUPERSEDED);
    assertEquals(5, sum.total("overtaken"));
  }

  @Test
  void a_dead_letter_that_is_applied_after_all_is_shown_as_applied() throws Exception {
    // Given: a record whose amount was read as poison, mended by an upgrade
    send(event(UUID.randomUUID(), "mended", 1, -1));
    Await.until(() -> letters("mended").size() == 1);
    UUID letter = letters("mended").get(0).id();
    mend(letter);
    // When
    deadLetters.redeliver(letter);
    // Then
    Await.until(() -> sum.total("mended") == 4);
    Await.until(() -> letters("mended").get(0).state() == DeadLetterState.APPLIED);
  }

  @Test
  void a_redelivery_takes_no_aggregates_place_in_a_compacted_topic() throws Exception {
    // Given: poison on a partition that its key would not have chosen
    int partition = (send(event(UUID.randomUUID(), "compacted", 1, 1)) + 1) % 3;
    ProducerRecord<String, byte[]> poison = event(UUID.randomUUID(), "compacted", 2, -1);
    send(
        new ProducerRecord<>(
            poison.topic(), partition, poison.key(), poison.value(), poison.headers()));
    Await.until(() -> letters("compacted").size() == 1);
    String letter = letters("compacted").get(0).id().toString();
    mend(UUID.fromString(letter));
    // When
    deadLetters.redeliver(UUID.fromString(letter));
    // Then
    ConsumerRecord<String, byte[]> redelivery =
        Topics.readUntil(
                kafka, Sum.TOPIC, Duration.ofSeconds(20), seen -> !ofKey(seen, letter).isEmpty())
            .stream()
            .filter(r -> letter.equals(KafkaHeaders.text(r.headers(), CloudEvents.REDELIVERY_OF)))
            .findFirst()
            .orElseThrow();
    assertEquals(letter, redelivery.key());
    assertEquals(partition, redelivery.partition());
    Await.until(() -> sum.total("compacted") == 5);
  }

  private void mend(UUID letter) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update dead_letter set data = convert_to('{\"amount\":4}', 'UTF8') where id = ?",
                    letter));
  }

  private List<DeadLetter> letters(String key) {
    return deadLetters.list(null, 1000).stream().filter(l -> key.equals(l.key())).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> ofKey(
      List<ConsumerRecord<String, byte[]>> records, String key) {
    return records.stream().filter(r -> key.equals(r.key())).toList();
  }

  private int send(ProducerRecord<String, byte[]> record) throws Exception {
    return producer.send(record).get(20, TimeUnit.SECONDS).partition();
  }

  private static ProducerRecord<String, byte[]> event(
      UUID id, String key, long sequence, long amount) {
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
