package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongkai.local.LocalPostgres;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** A reminder is sent once: with many sweepers, after a kill, an outage, a late event. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderOnceTest extends ReminderScene {

  @Test
  void each_reminder_is_sent_once_when_four_sweeps_run_at_once() throws Exception {
    // Given
    suite.tasks(many(2000, "2026-09-24"));
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
    suite.at("2026-09-21T08:00");
    // When
    int posted = inFourThreads(() -> sweep.run());
    // Then
    assertEquals(2000, posted);
    assertOnce(2000);
    assertEquals(2000, suite.count("SELECT count(*) FROM delivery"));
  }

  @Test
  void a_sweep_killed_in_the_middle_leaves_nothing_and_the_next_one_sends_each_once()
      throws Exception {
    // Given
    suite.tasks(many(600, "2026-09-24"));
    suite.at("2026-09-21T08:00");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection fault = connection();
        Statement statement = fault.createStatement()) {
      fault.setAutoCommit(false);
      statement.execute("LOCK TABLE outbox_event IN ACCESS EXCLUSIVE MODE");
      // When: the first slice has its decisions and messages written, and waits for its events
      Future<Integer> killed = thread.submit(() -> sweep.run());
      Awaitility.await().until(() -> terminateWhoWaits(statement) > 0);
      // Then
      assertThrows(Exception.class, () -> killed.get(30, TimeUnit.SECONDS));
      fault.rollback();
    } finally {
      thread.shutdown();
    }
    assertEquals(0, suite.count("SELECT count(*) FROM reminder_ledger"));
    assertEquals(0, suite.count("SELECT count(*) FROM message"));
    assertEquals(600, sweep.run());
    assertOnce(600);
  }

  @Test
  void after_an_outage_of_days_each_task_is_reminded_once_and_of_the_most_urgent() {
    // Given
    TaskSnapshot near = Suite.task(UNIT, "2026-09-18");
    TaskSnapshot late = Suite.task(UNIT, "2026-09-11");
    TaskSnapshot far = Suite.task(UNIT, "2026-10-30");
    suite.tasks(near, late, far);
    suite.at("2026-09-10T09:00");
    sweep.run();
    suite.execute("TRUNCATE reminder_ledger, delivery, message");
    // When: nothing ran from the 11th to the 21st; the 20th is worked
    suite.at("2026-09-21T10:00");
    int posted = sweep.run();
    // Then
    assertEquals(2, posted);
    assertEquals(List.of("T+2"), kinds(near));
    assertEquals(List.of("T+5"), kinds(late));
    assertEquals(List.of(), kinds(far));
  }

  @Test
  void a_task_that_becomes_known_after_the_days_sweep_is_reminded_of_on_that_day_and_once() {
    // Given
    TaskSnapshot early = Suite.task(UNIT, "2026-09-22");
    TaskSnapshot late = Suite.task(UNIT, "2026-09-22");
    suite.tasks(early);
    suite.at("2026-09-22T08:00");
    sweep.run();
    suite.tasks(late);
    // When
    int soon = sweep.run();
    suite.execute("UPDATE reminder_slice SET swept_at = swept_at - interval '11 minutes'");
    int again = sweep.run();
    // Then
    assertEquals(List.of(0, 1), List.of(soon, again));
    assertEquals(List.of("T+0"), kinds(early));
    assertEquals(List.of("T+0"), kinds(late));
  }

  @Test
  void an_older_event_of_a_task_does_not_bring_its_reminders_back() {
    // Given
    TaskSnapshot task = Suite.task(UNIT, "2026-09-22");
    suite.tasks(Suite.inState(task, "CLOSED"));
    suite.tasks(task);
    suite.at("2026-09-22T08:00");
    // When
    int posted = sweep.run();
    // Then
    assertEquals(0, posted);
  }

  @Test
  void with_the_sandbox_clock_set_back_days_are_played_again_without_repeating_a_reminder() {
    // Given
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    suite.at("2026-09-24T08:00");
    sweep.run();
    // When
    suite.at("2026-09-21T08:00");
    sweep.run();
    suite.at("2026-09-24T08:00");
    sweep.run();
    // Then
    assertEquals(List.of("T+0", "T-3"), kinds(task));
  }

  private void assertOnce(int tasks) {
    assertEquals(tasks, suite.count("SELECT count(*) FROM reminder_ledger"));
    assertEquals(tasks, suite.count("SELECT count(*) FROM message"));
    assertEquals(tasks, suite.count("SELECT count(DISTINCT task) FROM message"));
    assertEquals(
        tasks,
        suite.count(
            "SELECT count(*) FROM outbox_event o JOIN message m ON o.aggregate_id = m.id::text"
                + " WHERE o.type = 'org.gongkai.notification.message.posted.v1'"));
  }

  private static List<TaskSnapshot> many(int count, String dueOn) {
    return IntStream.range(0, count).mapToObj(i -> Suite.task(UNIT, dueOn)).toList();
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

  private static Connection connection() throws Exception {
    LocalPostgres postgres = LocalStackResource.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl("notification"), postgres.user(), postgres.password());
  }

  private static int terminateWhoWaits(Statement statement) throws Exception {
    try (ResultSet killed =
        statement.executeQuery(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE wait_event_type = 'Lock' AND query ILIKE 'insert into outbox_event%'")) {
      killed.next();
      return killed.getInt(1);
    }
  }
}
