package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.UUID;
import org.gongkai.task.calendar.WorkingCalendar;

/**
 * How a task ended.
 *
 * @param closedOn the day on which the duty was fulfilled
 * @param onTime whether that was in time; null when nothing measured it
 * @param workingDaysEarly working days before the due date, negative when late; null when nothing
 *     measured it
 * @param answeredBy the published disclosure that answered it, or null
 */
public record Outcome(
    LocalDate closedOn, Boolean onTime, Integer workingDaysEarly, UUID answeredBy) {

  static Outcome of(
      LocalDate closedOn, LocalDate dueOn, UUID answeredBy, WorkingCalendar calendar) {
    return dueOn == null
        ? new Outcome(closedOn, null, null, answeredBy)
        : new Outcome(
            closedOn, !closedOn.isAfter(dueOn), calendar.between(closedOn, dueOn), answeredBy);
  }
}
