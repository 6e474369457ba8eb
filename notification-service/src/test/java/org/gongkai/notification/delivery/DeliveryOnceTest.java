package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.DeliveryQueue.Claim;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** A delivery is sent once: with many workers, and after a replica died. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class DeliveryOnceTest extends DeliveryScene {

  @Inject DeliverySteps steps;

  @Test
  void each_delivery_is_sent_once_when_four_workers_run_at_once() throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot[] tasks =
        IntStream.range(0, 200).mapToObj(i -> task()).toArray(TaskSnapshot[]::new);
    suite.tasks(tasks);
    Arrays.stream(tasks).forEach(task -> remind(task, 3));
    // When
    int sent = inFourThreads(worker::drain);
    // Then
    assertEquals(200, sent);
    assertEquals(200, MailServer.mails().size());
    assertEquals(200, messageIds().size());
    assertEquals(200, suite.count("SELECT sum(attempts) FROM delivery"));
    assertEquals(200, events("delivery.succeeded"));
  }

  @Test
  void what_a_dead_replica_had_claimed_is_sent_when_its_lease_has_run_out() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    remind(openTask(), 3);
    Claim lost = steps.claim();
    assertEquals(0, worker.drain(), "claimed by another");
    suite.execute("UPDATE delivery SET next_attempt_at = next_attempt_at - interval '61 seconds'");
    // When
    int sent = worker.drain();
    Map<Parcel, Outcome> late = new HashMap<>();
    late.put(lost.parcels().get(0), new Outcome.Failed(true, "a replica that came back"));
    steps.settle(late);
    // Then
    assertEquals(1, sent);
    assertEquals(List.of("SENT"), suite.texts("SELECT state FROM delivery"));
    assertEquals(0, events("delivery.failed"));
  }

  private int events(String type) {
    return suite.count(
        "SELECT count(*) FROM outbox_event o JOIN delivery d ON o.aggregate_id = d.id::text"
            + " WHERE o.type = 'org.gongkai.notification."
            + type
            + ".v1'");
  }

  private static Set<String> messageIds() throws Exception {
    Set<String> ids = new HashSet<>();
    for (MimeMessage mail : MailServer.mails()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  private static int inFourThreads(Callable<Integer> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int sum = 0;
      for (Future<Integer> result : threads.invokeAll(List.of(work, work, work, work))) {
        sum += result.get();
      }
      return sum;
    } finally {
      threads.shutdown();
      assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }
  }
}
