package org.gongkai.notification.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When reminders fall, in working days around the deadline; see {@link ReminderSchedule}. */
@Schema(
    name = "ReminderSchedule",
    description = "提醒时点，以工作日计 / when reminders fall, in working days",
    examples = "{\"before\": [5, 3, 1], \"onTheDay\": true, \"dailyAfter\": 5, \"thenEvery\": 5}")
record ScheduleBody(
    @Schema(description = "截止前第几个工作日 / working days before the deadline") @NotNull @Size(max = 20)
        List<@NotNull @Min(1) @Max(250) Integer> before,
    @Schema(description = "截止当日 / on the day") @NotNull Boolean onTheDay,
    @Schema(description = "截止后连续几个工作日每日提醒 / each of so many working days after")
        @NotNull
        @Min(0)
        @Max(60)
        Integer dailyAfter,
    @Schema(description = "此后每几个工作日提醒一次，0 为不再提醒 / then every n-th working day, 0 for never")
        @NotNull
        @Min(0)
        @Max(250)
        Integer thenEvery) {

  static ScheduleBody of(ReminderSchedule schedule) {
    return new ScheduleBody(
        schedule.before(), schedule.onTheDay(), schedule.dailyAfter(), schedule.thenEvery());
  }

  ReminderSchedule toSchedule() {
    return new ReminderSchedule(before, onTheDay, dailyAfter, thenEvery);
  }
}
