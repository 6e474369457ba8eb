package org.gongkai.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gongkai.platform.db.DatabaseFailures;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What was committed arrives, in the order of its aggregate, whatever is killed meanwhile. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OutboxRelayTest extends OutboxScene {

  private static final int WRITERS = 8;
  private static final int AGGREGATES = 40;
  private static final int MOST_KILLS = 12;

  @Test
  void everything_arrives_in_order_per_aggregate_with_eight_writers_and_four_relays()
      throws Exception {
    // Given
    String run = "calm";
    // When
    int steps = write(run, 2_000);
    // Then
    assertAllArrivedInOrder(run, steps);
  }

  @Test
  void order_holds_when_a_relays_database_connection_is_killed_in_mid_batch() throws Exception {
    // Given
    String run = "killed";
    AtomicBoolean writing = new AtomicBoolean(true);
    AtomicInteger kills = new AtomicInteger();
    ExecutorService killer = Executors.newSingleThreadExecutor();
    Future<?> killing =
        killer.submit(
            () -> {
              while (writing.get() && kills.get() < MOST_KILLS) {
                kills.addAndGet(killRelayConnections());
              }
            });
    // When
    int steps;
    try {
      steps = write(run, 3_000);
      awaitPublished(run);
    } finally {
      writing.set(false);
    }
    killing.get(30, TimeUnit.SECONDS);
    killer.shutdown();
    // Then
    assertTrue(kills.get() > 0, "no relay was ever hit");
    assertAllArrivedInOrder(run, steps);
  }

  @Test
  void order_holds_when_the_broker_is_away_for_thirty_seconds() throws Exception {
    // Given
    String run = "away";
    int before = write(run, 300);
    // When
    LocalStackResource.kafka().stop();
    int during;
    try {
      during = write(run, 600);
      TimeUnit.SECONDS.sleep(30);
    } finally {
      LocalStackResource.kafka().startAgain();
    }
    int after = write(run, 300);
    // Then
    assertAllArrivedInOrder(run, before + during + after);
  }

  @Test
  void a_rolled_back_transaction_leaves_no_event() {
    // Given
    long before = outboxRows("never-1");
    // When
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                counter.step("never-1");
                throw new IllegalStateException("change of mind");
              });
    } catch (IllegalStateException expected) {
      assertEquals("change of mind", expected.getMessage());
    }
    // Then
    assertEquals(before, outboxRows("never-1"));
  }

  private long outboxRows(String aggregate) {
    return sql.jdbi()
        .withHandle(
            h ->
                h.createQuery("select count(*) from outbox_event where aggregate_id = :id")
                    .bind("id", aggregate)
                    .mapTo(Long.class)
                    .one());
  }

  private int write(String run, int steps) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    AtomicLong next = new AtomicLong();
    List<Future<?>> running = new ArrayList<>();
    AtomicInteger written = new AtomicInteger();
    for (int w = 0; w < WRITERS; w++) {
      running.add(
          writers.submit(
              () -> {
                for (long n = next.getAndIncrement(); n < steps; n = next.getAndIncrement()) {
                  step(run + "-" + n % AGGREGATES);
                  written.incrementAndGet();
                }
              }));
    }
    for (Future<?> writer : running) {
      writer.get(120, TimeUnit.SECONDS);
    }
    writers.shutdown();
    return written.get();
  }

  /** A writer whose connection was hit by mistake tries again, as a client would. */
  private void step(String id) {
    Patience.retry(() -> counter.step(id), DatabaseFailures::isTransient, failure -> {});
  }

  private int killRelayConnections() {
    return sql.jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()"
                            + " and xact_start is not null and state = 'idle in transaction'"
                            + " and query like '%from outbox_event e%'")
                    .mapTo(Integer.class)
                    .one());
  }

  private void awaitPublished(String run) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (pending(run) > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private long pending(String run) {
    return sql.jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "select count(*) from outbox_event where position is null"
                            + " and aggregate_id like :run")
                    .bind("run", run + "-%")
                    .mapTo(Long.class)
                    .one());
  }

  private void assertAllArrivedInOrder(String run, int steps) {
    Map<String, List<Long>> versions = arrived(run, steps);
    int total = versions.values().stream().mapToInt(List::size).sum();
    assertEquals(steps, total);
    versions.forEach(
        (id, seen) -> {
          List<Long> expected = new ArrayList<>(seen);
          expected.sort(Comparator.naturalOrder());
          assertEquals(expected, seen, "order of " + id);
          assertEquals(
              IntStream.rangeClosed(1, seen.size()).mapToObj(Long::valueOf).toList(), expected);
        });
  }
}
