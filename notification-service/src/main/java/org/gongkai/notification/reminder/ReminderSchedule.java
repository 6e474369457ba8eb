package org.gongkai.notification.reminder;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * When reminders fall, in working days around a deadline. Every distance is a difference of two
 * working-day ordinals; no date is computed here.
 *
 * @param before working days before the deadline, each 1 or more; sorted, the farthest first
 * @param onTheDay whether one falls on the day of the deadline
 * @param dailyAfter for how many working days after the deadline one falls on each
 * @param thenEvery after those, one on every n-th working day; 0 for none
 */
record ReminderSchedule(List<Integer> before, boolean onTheDay, int dailyAfter, int thenEvery) {

  /**
   * 5, 3 and 1 working days before, on the day, five working days after it, then every fifth: once
   * in an ordinary week; over a long holiday, in which nobody would act on it, not at all (ADR
   * 0007).
   */
  static final ReminderSchedule DEFAULT = new ReminderSchedule(List.of(5, 3, 1), true, 5, 5);

  ReminderSchedule {
    before = List.copyOf(new TreeSet<>(before).descendingSet());
  }

  /**
   * The farthest distance before the deadline at which a reminder can fall; 0 when none falls
   * before it.
   */
  int reach() {
    return before.isEmpty() ? 0 : before.get(0);
  }

  /**
   * Whether a reminder falls {@code offset} working days after the deadline (negative: before it).
   */
  boolean falls(int offset) {
    if (offset < 0) {
      return before.contains(-offset);
    }
    if (offset == 0) {
      return onTheDay;
    }
    if (offset <= dailyAfter) {
      return true;
    }
    return thenEvery > 0 && (offset - dailyAfter) % thenEvery == 0;
  }

  /**
   * The reminder to send for a range of days: the latest one in it, because after an outage a unit
   * is told once, and told the most urgent.
   *
   * @param first first offset of the range, inclusive
   * @param last last offset of the range, inclusive
   */
  OptionalInt mostUrgent(int first, int last) {
    for (int offset = last; offset >= first && offset >= -reach(); offset--) {
      if (falls(offset)) {
        return OptionalInt.of(offset);
      }
    }
    return OptionalInt.empty();
  }
}
