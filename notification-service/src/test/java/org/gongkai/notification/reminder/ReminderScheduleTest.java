package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReminderScheduleTest {

  @Test
  void
      by_default_reminders_fall_5_3_1_days_before_on_the_day_five_days_after_and_then_on_every_fifth() {
    // When
    List<Integer> offsets =
        IntStream.rangeClosed(-30, 26).filter(ReminderSchedule.DEFAULT::falls).boxed().toList();
    // Then
    assertEquals(List.of(-5, -3, -1, 0, 1, 2, 3, 4, 5, 10, 15, 20, 25), offsets);
  }

  @Test
  void a_schedule_may_end_with_the_deadline() {
    // Given
    ReminderSchedule schedule = new ReminderSchedule(List.of(2), false, 0, 0);
    // When
    List<Integer> offsets =
        IntStream.rangeClosed(-300, 300).filter(schedule::falls).boxed().toList();
    // Then
    assertEquals(List.of(-2), offsets);
  }

  @Test
  void of_several_missed_reminders_the_latest_is_sent() {
    assertEquals(OptionalInt.of(0), ReminderSchedule.DEFAULT.mostUrgent(-5, 0));
    assertEquals(OptionalInt.of(-3), ReminderSchedule.DEFAULT.mostUrgent(-5, -2));
    assertEquals(OptionalInt.of(5), ReminderSchedule.DEFAULT.mostUrgent(-40, 9));
  }

  @Test
  void a_range_without_a_reminder_sends_none() {
    assertTrue(ReminderSchedule.DEFAULT.mostUrgent(-2, -2).isEmpty());
    assertTrue(ReminderSchedule.DEFAULT.mostUrgent(6, 9).isEmpty());
    assertTrue(ReminderSchedule.DEFAULT.mostUrgent(1, 0).isEmpty());
    assertTrue(ReminderSchedule.DEFAULT.mostUrgent(-900, -6).isEmpty());
  }

  @Test
  void distances_are_kept_once_and_the_farthest_first() {
    // When
    ReminderSchedule schedule = new ReminderSchedule(List.of(1, 7, 3, 7), true, 0, 0);
    // Then
    assertEquals(List.of(7, 3, 1), schedule.before());
    assertEquals(7, schedule.reach());
  }

  @Test
  void a_kind_is_named_by_its_distance_from_the_deadline() {
    assertEquals("T-5", new ReminderKind(-5).code());
    assertEquals("T+0", new ReminderKind(0).code());
    assertEquals("T+10", new ReminderKind(10).code());
    assertEquals(5, new ReminderKind(-5).workingDaysLeft());
  }
}
