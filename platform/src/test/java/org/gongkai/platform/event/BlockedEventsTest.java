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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** An event that cannot be sent holds up its aggregate and nothing else. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BlockedEventsTest extends OutboxScene {

  @Inject BlockedEvents blocked;
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
}
