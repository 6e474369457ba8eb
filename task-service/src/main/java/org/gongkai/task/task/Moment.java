package org.gongkai.task.task;

import java.time.LocalDate;
import org.gongkai.task.calendar.WorkingCalendar;

/**
 * When something happens: the suite's statutory day and the calendar valid then.
 *
 * @param today the day in Asia/Shanghai
 * @param calendar the working calendar
 */
public record Moment(LocalDate today, WorkingCalendar calendar) {}
