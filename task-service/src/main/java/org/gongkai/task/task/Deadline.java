package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.StatutoryClock;

/**
 * By when a task is to be done.
 *
 * @param opensOn first day of the work
 * @param clock the segments that make the due date; null when nothing measures the duty
 * @param dueOn the due date by the clock; null without a clock
 * @param provisional whether it counts on a year whose arrangement is not announced
 * @param revision 1 at first, one more whenever the due date moves: reminders of older revisions
 *     are void
 * @param calendarRevision the calendar it was last computed with
 * @param overdue whether it was found overdue at this due date
 * @param overdueSince first day after the due date, when overdue
 */
public record Deadline(
    LocalDate opensOn,
    StatutoryClock clock,
    LocalDate dueOn,
    boolean provisional,
    int revision,
    int calendarRevision,
    boolean overdue,
    LocalDate overdueSince) {

  /** No measurable deadline. */
  public static Deadline none(LocalDate opensOn) {
    return new Deadline(opensOn, null, null, false, 1, 0, false, null);
  }

  /** The first deadline of a task. */
  public static Deadline of(LocalDate opensOn, StatutoryClock clock, WorkingCalendar calendar) {
    return new Deadline(
        opensOn,
        clock,
        clock.due(calendar),
        provisional(clock, calendar),
        1,
        calendar.revision(),
        false,
        null);
  }

  /** Whether the clock stands still. */
  public boolean suspended() {
    return clock != null && clock.isSuspended();
  }

  /** The deadline of a changed clock or calendar; it is a new revision when the due date moved. */
  Deadline moved(StatutoryClock next, Moment moment) {
    LocalDate due = next.due(moment.calendar());
    boolean sameDay = Objects.equals(due, dueOn);
    boolean late = overdue && due.isBefore(moment.today());
    return new Deadline(
        opensOn,
        next,
        due,
        provisional(next, moment.calendar()),
        sameDay ? revision : revision + 1,
        moment.calendar().revision(),
        late,
        late ? due.plusDays(1) : null);
  }

  /** Measured by nothing any more. */
  Deadline unmeasured() {
    return new Deadline(opensOn, null, null, false, revision + 1, calendarRevision, false, null);
  }

  /** Found overdue. */
  Deadline late(LocalDate since) {
    return new Deadline(
        opensOn, clock, dueOn, provisional, revision, calendarRevision, true, since);
  }

  /** The same, as long as nobody has found it overdue. */
  public Deadline notFoundOverdue() {
    return new Deadline(
        opensOn, clock, dueOn, provisional, revision, calendarRevision, false, null);
  }

  private static boolean provisional(StatutoryClock clock, WorkingCalendar calendar) {
    return clock.followsCalendar() && calendar.provisional(clock.due(calendar));
  }
}
