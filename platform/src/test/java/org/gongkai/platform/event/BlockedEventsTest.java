package org.gongkai.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.platform.sample.event.Counter;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** An event that cannot be sent holds up its aggregate and nothing else. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BlockedEventsTest extends OutboxScene {

  @Inject BlockedEvents blocked;
  @Inject DeadLetters letters;
  @Inject TransactionSynchronizationRegistry transactions;

  @Test
  void an_unsendable_event_blocks_only_its_aggregate_and_can_be_resent() {
    // Given
    counter.step("heavy-1");
    // When
    counter.stepWith("heavy-1", 2, "x".repeat(1_100_000));
    counter.stepWith("heavy-1", 3, "light");
    counter.step("heavy-2");
    // Then
    assertEquals(List.of(1L), arrived("heavy-2", 1).get("heavy-2"));
    assertEquals(List.of(1L), arrived("heavy-1", 1).get("heavy-1"));
    var reported = blocked.list().stream().filter(b -> b.subject().equals("heavy-1")).toList();
    assertEquals(1, reported.size());
    assertTrue(reported.get(0).cause().contains("larger than"), reported.get(0).cause());
    // mended by hand, as an operator would: the event shrinks, then is resent
    sql.jdbi()
        .useHandle(
            h ->
                h.createUpdate("update outbox_event set data = '{}' where id = :id")
                    .bind("id", reported.get(0).id())
                    .execute());
    assertTrue(blocked.resend(reported.get(0).id()));
    assertEquals(List.of(1L, 2L, 3L), arrived("heavy-1", 3).get("heavy-1"));
    assertFalse(blocked.resend(reported.get(0).id()), "a second resend finds nothing");
  }

  @Test
  void a_resent_event_wakes_the_relay_once_its_release_can_be_seen() {
    // Given
    AtomicInteger pokes = new AtomicInteger();
    OutboxRelay relay =
        new OutboxRelay(null, null) {
          @Override
          void poke() {
            pokes.incrementAndGet();
          }
        };
    BlockedEvents events = new BlockedEvents(sql, relay, transactions);
    // When
    int before =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  events.resend(UUID.randomUUID());
                  return pokes.get();
                });
    // Then
    assertEquals(0, before, "the relay would still find the event blocked");
    assertEquals(1, pokes.get());
  }

  @Test
  void an_event_for_a_topic_that_does_not_exist_blocks_only_its_aggregate() {
    // When
    counter.stepTo("sample.no-such-topic.v1", "lost-1");
    counter.step("found-1");
    // Then
    assertEquals(List.of(1L), arrived("found-1", 1).get("found-1"));
    Await.until(() -> blocked.list().stream().anyMatch(b -> b.subject().equals("lost-1")));
  }

  @Test
  void a_redelivery_to_a_topic_or_partition_that_is_gone_blocks_only_itself() {
    // Given
    UUID withoutTopic = deadLetter("sample.gone.v1", 0);
    UUID withoutPartition = deadLetter(Counter.TOPIC, 99);
    // When
    letters.redeliver(withoutTopic);
    letters.redeliver(withoutPartition);
    counter.step("found-2");
    // Then
    assertEquals(List.of(1L), arrived("found-2", 1).get("found-2"));
    Set<String> gone = Set.of(withoutTopic.toString(), withoutPartition.toString());
    Await.until(
        () -> blocked.list().stream().map(b -> b.subject()).filter(gone::contains).count() == 2);
  }

  private UUID deadLetter(String topic, int partition) {
    UUID id = UUID.randomUUID();
    sql.jdbi()
        .useHandle(
            h ->
                h.execute(
                    "insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset,"
                        + " record_key, headers, data, cause)"
                        + " values (?, 'platform', ?, ?, 0, 'k', '{}', '{}', 'test')",
                    id,
                    topic,
                    partition));
    return id;
  }
}
