package org.gongkai.notification.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Which calendar day's reminders are due at a moment. */
final class RunDay {

  private RunDay() {}

  /**
   * The last day whose run has come.
   *
   * @param now the suite's time, in the statutory zone
   * @param time the time of day at which a day's reminders are sent
   * @return today from {@code time} on, yesterday before
   */
  static LocalDate at(ZonedDateTime now, LocalTime time) {
    return now.toLocalTime().isBefore(time) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
  }
}
