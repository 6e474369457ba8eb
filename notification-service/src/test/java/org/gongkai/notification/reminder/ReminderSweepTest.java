package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongkai.local.LocalPostgres;
import org.gongkai.notification.calendar.CalendarNotice;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderSweepTest {

  private static final String UNIT = "140400-MZJ";

  @Inject Suite suite;
  @Inject ReminderSweep sweep;

  @BeforeEach
  void begin() {
    suite.reset();
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void reminders_fall_on_their_working_days_and_on_no_other() {
    // Given: 2026-09-20 is a Sunday that is worked, 2026-09-25 a Friday off
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    List<String> days = new ArrayList<>();
    // When
    for (LocalDate day = LocalDate.of(2026, 9, 14);
        day.isBefore(LocalDate.of(2026, 10, 20));
        day = day.plusDays(1)) {
      suite.at(day + "T08:00");
      if (sweep.run() > 0) {
        days.add(day.toString());
      }
    }
    // Then
    assertEquals(
        List.of(
            "2026-09-18",
            "2026-09-21",
            "2026-09-23",
            "2026-09-24",
            "2026-09-28",
            "2026-09-29",
            "2026-09-30",
            "2026-10-08",
            "2026-10-09",
            "2026-10-15"),
        days);
    assertEquals(
        List.of("T-5", "T-3", "T-1", "T+0", "T+1", "T+2", "T+3", "T+4", "T+5", "T+10"),
        kinds(task));
  }

  @Test
  void a_working_day_begins_to_remind_at_eight_and_reminds_once() {
    // Given
    suite.tasks(Suite.task(UNIT, "2026-09-22"));
    suite.at("2026-09-22T07:59");
    assertEquals(1, sweep.run(), "the day before has its own");
    // When
    int before = sweep.run();
    suite.at("2026-09-22T08:00");
    int first = sweep.run();
    suite.at("2026-09-22T18:00");
    int again = sweep.run();
    // Then
    assertEquals(List.of(0, 1, 0), List.of(before, first, again));
  }

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
  void a_moved_deadline_is_reminded_of_anew_and_the_old_one_no_more() {
    // Given
    TaskSnapshot task = Suite.task(UNIT, "2026-09-22");
    suite.tasks(task);
    suite.at("2026-09-21T08:00");
    sweep.run();
    // When
    suite.tasks(Suite.dueOn(task, "2026-09-30"));
    for (int day = 22; day <= 29; day++) {
      suite.at("2026-09-" + day + "T08:00");
      sweep.run();
    }
    // Then
    assertEquals(
        List.of("T-1/1", "T-5/2", "T-3/2", "T-1/2"),
        suite.texts("SELECT source FROM message WHERE task = ? ORDER BY id", task.id()));
  }

  @Test
  void a_task_that_is_closed_submitted_suspended_or_without_deadline_is_not_reminded_of() {
    // Given
    TaskSnapshot closed = Suite.task(UNIT, "2026-09-22");
    TaskSnapshot cancelled = Suite.task(UNIT, "2026-09-22");
    TaskSnapshot submitted = Suite.task(UNIT, "2026-09-22");
    suite.tasks(closed, cancelled, submitted, Suite.task(UNIT, null));
    suite.tasks(
        Suite.inState(closed, "CLOSED"),
        Suite.inState(cancelled, "CANCELLED"),
        Suite.inState(submitted, "SUBMITTED"));
    suite.at("2026-09-22T08:00");
    // When
    int posted = sweep.run();
    // Then
    assertEquals(0, posted);
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
  void an_amended_calendar_moves_the_reminders_of_running_tasks() {
    // Given: three working days before the 24th is the 21st, until the 22nd and 23rd are off
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    suite.at("2026-09-17T08:00");
    sweep.run();
    // When
    suite.announce(
        new CalendarNotice(
            2026,
            2,
            false,
            List.of(LocalDate.of(2026, 9, 22), LocalDate.of(2026, 9, 23)),
            List.of()));
    suite.at("2026-09-21T08:00");
    sweep.run();
    // Then
    assertEquals(List.of("T-1"), kinds(task));
  }

  @Test
  void the_policy_of_a_jurisdiction_and_kind_decides_before_the_general_one() {
    // Given
    suite.execute(
        "INSERT INTO reminder_policy (id, version, jurisdiction, task_kind, days_before,"
            + " on_the_day, daily_after, then_every)"
            + " VALUES (?, 0, '140000', 'DISCLOSURE', '{2}', false, 0, 0)",
        UUID.randomUUID());
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    // When
    for (int day = 17; day <= 30; day++) {
      suite.at("2026-09-" + day + "T08:00");
      sweep.run();
    }
    // Then
    assertEquals(List.of("T-2"), kinds(task));
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

  private List<String> kinds(TaskSnapshot task) {
    return suite.texts(
        "SELECT split_part(source, '/', 1) FROM message WHERE task = ? ORDER BY id", task.id());
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
