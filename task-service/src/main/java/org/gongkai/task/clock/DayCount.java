package org.gongkai.task.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.task.calendar.WorkingCalendar;

/** How days are counted: 工作日 or 自然日. */
public enum DayCount {
  /** Working days of the calendar. */
  WORKING {
    @Override
    public LocalDate add(WorkingCalendar calendar, LocalDate day0, int days) {
      return days == 0 ? day0 : calendar.add(day0, days);
    }

    @Override
    public int between(WorkingCalendar calendar, LocalDate from, LocalDate to) {
      return calendar.between(from, to);
    }

    @Override
    public boolean counts(WorkingCalendar calendar, LocalDate date) {
      return calendar.working(date);
    }
  },
  /** Every day. */
  NATURAL {
    @Override
    public LocalDate add(WorkingCalendar calendar, LocalDate day0, int days) {
      return day0.plusDays(days);
    }

    @Override
    public int between(WorkingCalendar calendar, LocalDate from, LocalDate to) {
      return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    @Override
    public boolean counts(WorkingCalendar calendar, LocalDate date) {
      return true;
    }
  };

  /** The n-th counted day after {@code day0}, which is not counted itself. */
  public abstract LocalDate add(WorkingCalendar calendar, LocalDate day0, int days);

  /** Counted days after {@code from} up to and including {@code to}. */
  public abstract int between(WorkingCalendar calendar, LocalDate from, LocalDate to);

  /** Whether the day is counted. */
  public abstract boolean counts(WorkingCalendar calendar, LocalDate date);
}
