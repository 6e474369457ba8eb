package org.gongkai.task.task;

import java.time.LocalDate;
import org.gongkai.task.calendar.WorkingCalendar;

/**
 * How a task ended.
 *
 * @param closedOn the day on which the duty was fulfilled
 * @param onTime whether that was in time; null when nothing measured it
 * @param workingDaysEarly working days before the due date, negative when late; null when nothing
 *     measured it
 */
public record Outcome(LocalDate closedOn, Boolean onTime, Integer workingDaysEarly) {

  static Outcome of(LocalDate closedOn, LocalDate dueOn, WorkingCalendar calendar) {
    return dueOn == null
        ? new Outcome(closedOn, null, null)
        : new Outcome(closedOn, !closedOn.isAfter(dueOn), calendar.between(closedOn, dueOn));
  }
}
