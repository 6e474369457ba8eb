package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.notification.calendar.CalendarNotice;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** On which days a unit is reminded of which tasks. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderDaysTest extends ReminderScene {

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
  void a_report_that_waits_for_approval_is_not_reminded_of_and_one_that_was_returned_is_at_once() {
    // Given: submitted in time
    TaskSnapshot task = Suite.task(UNIT, "2026-09-21");
    TaskSnapshot submitted = Suite.inState(task, "SUBMITTED");
    suite.tasks(task, submitted);
    suite.at("2026-09-22T08:00");
    int waiting = sweep.run();
    // When
    suite.tasks(Suite.inState(submitted, "RETURNED"));
    suite.at("2026-09-23T08:00");
    int returned = sweep.run();
    // Then
    assertEquals(List.of(0, 1), List.of(waiting, returned));
    assertEquals(List.of("T+2"), kinds(task));
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
}
