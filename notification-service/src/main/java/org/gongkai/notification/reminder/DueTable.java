package org.gongkai.notification.reminder;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of one schedule for one range of days: which deadlines, by their working-day ordinal,
 * are reminded of, and by which reminder. Computed once per schedule and joined to the tasks in one
 * statement, so that the cost of a sweep does not grow with the number of rules.
 *
 * @param ordinals ordinals of deadlines, ascending
 * @param offsets for each, the reminder's offset in working days after the deadline
 */
record DueTable(List<Integer> ordinals, List<Integer> offsets) {

  /**
   * @param first ordinal of the first day of the range, inclusive
   * @param last ordinal of the last day of the range, inclusive
   * @param earliest the earliest ordinal that any open deadline has; nothing before it is listed
   */
  static DueTable of(ReminderSchedule schedule, int first, int last, int earliest) {
    List<Integer> ordinals = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (int due = earliest; due <= last + schedule.reach(); due++) {
      int deadline = due;
      schedule
          .mostUrgent(first - due, last - due)
          .ifPresent(
              offset -> {
                ordinals.add(deadline);
                offsets.add(offset);
              });
    }
    return new DueTable(List.copyOf(ordinals), List.copyOf(offsets));
  }
}
