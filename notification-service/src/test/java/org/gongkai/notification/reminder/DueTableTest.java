package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DueTableTest {

  @Test
  void a_day_reminds_of_the_deadlines_at_the_distances_of_the_schedule() {
    // When
    DueTable table = DueTable.of(ReminderSchedule.DEFAULT, 100, 100, 88);
    // Then
    assertEquals(List.of(90, 95, 96, 97, 98, 99, 100, 101, 103, 105), table.ordinals());
    assertEquals(List.of(10, 5, 4, 3, 2, 1, 0, -1, -3, -5), table.offsets());
  }

  @Test
  void a_range_of_days_names_each_deadline_once_with_its_latest_reminder() {
    // When
    DueTable table = DueTable.of(ReminderSchedule.DEFAULT, 98, 100, 99);
    // Then
    assertEquals(List.of(99, 100, 101, 102, 103, 104, 105), table.ordinals());
    assertEquals(List.of(1, 0, -1, -3, -3, -5, -5), table.offsets());
  }

  @Test
  void nothing_is_due_when_every_deadline_lies_beyond_reach() {
    // When
    DueTable table = DueTable.of(ReminderSchedule.DEFAULT, 100, 100, 106);
    // Then
    assertEquals(List.of(), table.ordinals());
  }
}
