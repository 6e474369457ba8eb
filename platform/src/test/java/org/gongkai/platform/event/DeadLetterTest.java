package org.gongkai.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sample.event.Sum;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What cannot be applied is kept once, with what became of it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DeadLetterTest extends InboxScene {

  @Inject DeadLetters deadLetters;
  @Inject Sql sql;

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
  void a_dead_letter_that_fails_again_stays_one_entry_with_its_attempts_and_its_last_cause()
      throws Exception {
    // Given
    DeadLetter first = kept("again");
    assertEquals(1, first.attempts());
    // When
    for (int redelivery = 1; redelivery <= 2; redelivery++) {
      assertTrue(deadLetters.redeliver(first.id()));
      int attempts = redelivery + 1;
      Await.until(() -> letters("again").get(0).attempts() == attempts);
    }
    // Then
    DeadLetter last = letters("again").get(0);
    assertEquals(1, letters("again").size());
    assertEquals(DeadLetterState.KEPT, last.state());
    assertEquals(first.offset(), last.offset());
    assertEquals(2, last.redeliveries());
    assertTrue(last.lastFailedAt().isAfter(last.at()));
    assertEquals(0, sum.total("again"));
    List<ConsumerRecord<String, byte[]>> copies =
        Topics.readUntil(
            kafka, DLT, Duration.ofSeconds(20), seen -> ofKey(seen, "again").size() >= 3);
    assertEquals(
        List.of("1", "2", "3"),
        ofKey(copies, "again").stream()
            .map(r -> KafkaHeaders.text(r.headers(), "gongkai-dead-letter-attempts"))
            .toList());
  }

  @Test
  void a_redelivery_that_fails_twice_or_on_two_replicas_counts_once() throws Exception {
    // Given
    DeadLetter letter = kept("counted");
    sql.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update dead_letter set redeliveries = 2, state = 'REDELIVERED' where id = ?",
                    letter.id()));
    // When
    inFourThreads(() -> bury(redelivery(letter, "1"), "first again"));
    // Then: the second redelivery is still on its way
    assertEquals(2, letters("counted").get(0).attempts());
    assertEquals(DeadLetterState.REDELIVERED, letters("counted").get(0).state());
    // When
    inFourThreads(() -> bury(redelivery(letter, "2"), "second again"));
    bury(redelivery(letter, "1"), "late repeat");
    // Then
    DeadLetter last = letters("counted").get(0);
    assertEquals(3, last.attempts());
    assertEquals(DeadLetterState.KEPT, last.state());
    assertTrue(last.cause().contains("second again"), last::cause);
    assertEquals(1, letters("counted").size());
  }

  @Test
  void a_record_that_names_no_dead_letter_of_ours_is_one_of_its_own() throws Exception {
    // Given
    ProducerRecord<String, byte[]> forged = event(UUID.randomUUID(), "forged", 1, -1);
    KafkaHeaders.put(forged.headers(), CloudEvents.REDELIVERY_OF, "nothing");
    ProducerRecord<String, byte[]> unknown = event(UUID.randomUUID(), "forged", 2, -1);
    KafkaHeaders.put(unknown.headers(), CloudEvents.REDELIVERY_OF, UUID.randomUUID().toString());
    // When
    send(forged);
    send(unknown);
    // Then
    Await.until(() -> letters("forged").size() == 2);
  }

  @Test
  void what_was_applied_is_not_sent_back_again() throws Exception {
    // Given
    DeadLetter letter = kept("settled");
    sql.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update dead_letter set state = 'APPLIED' where id = ?", letter.id()));
    // When
    boolean found = deadLetters.redeliver(letter.id());
    // Then
    assertTrue(found);
    assertEquals(DeadLetterState.APPLIED, letters("settled").get(0).state());
    assertEquals(0, letters("settled").get(0).redeliveries());
    assertFalse(deadLetters.redeliver(UUID.randomUUID()));
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

  private DeadLetter kept(String key) throws Exception {
    send(event(UUID.randomUUID(), key, 1, -1));
    Await.until(() -> letters(key).size() == 1);
    return letters(key).get(0);
  }

  private List<DeadLetter> letters(String key) {
    return deadLetters.list(null, 1000).stream().filter(l -> key.equals(l.key())).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> ofKey(
      List<ConsumerRecord<String, byte[]>> records, String key) {
    return records.stream().filter(r -> key.equals(r.key())).toList();
  }

  private static ConsumerRecord<String, byte[]> redelivery(DeadLetter letter, String number) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            letter.topic(), letter.partition(), 1_000_000, letter.key(), new byte[] {'{', '}'});
    KafkaHeaders.put(record.headers(), CloudEvents.REDELIVERY_OF, letter.id().toString());
    KafkaHeaders.put(record.headers(), CloudEvents.REDELIVERY_NUMBER, number);
    return record;
  }

  private void bury(ConsumerRecord<String, byte[]> record, String cause) {
    QuarkusTransaction.requiringNew()
        .run(() -> deadLetters.bury("platform", record, new IllegalStateException(cause)));
  }

  private static void inFourThreads(Runnable work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Object> call = Executors.callable(work);
      for (Future<Object> done : threads.invokeAll(List.of(call, call, call, call))) {
        done.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdown();
    }
  }
}
