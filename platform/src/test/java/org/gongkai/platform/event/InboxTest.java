package org.gongkai.platform.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** An event takes effect once, and in the order of its aggregate. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class InboxTest extends InboxScene {

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
}
