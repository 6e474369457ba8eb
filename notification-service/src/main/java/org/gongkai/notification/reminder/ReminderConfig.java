package org.gongkai.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When and how the daily sweep runs. */
@ConfigMapping(prefix = "gongkai.reminder")
interface ReminderConfig {

  /** Time of day, in Asia/Shanghai, from which a working day's reminders are sent. */
  @WithDefault("08:00")
  LocalTime time();

  /** How often, in real time, a replica asks whether a sweep is due; {@code off} for never. */
  @WithDefault("1s")
  String every();

  /**
   * How long after a sweep, in real time, the same day is swept again, for tasks that became known
   * only then: events may be late.
   */
  @WithDefault("10M")
  Duration again();

  /**
   * Most reminders decided in one transaction, which bounds memory and the time for which tasks are
   * locked.
   */
  @WithDefault("5000")
  int batchSize();
}
