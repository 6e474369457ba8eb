package org.gongkai.task.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** A date before the first or after the last year that the working calendar can arrange. */
public final class DateOutsideCalendar extends ProblemException {

  /** Names the range that is known. */
  public DateOutsideCalendar(LocalDate first, LocalDate last) {
    super(Kind.UNPROCESSABLE, "date-outside-calendar", Map.of("first", first, "last", last));
  }
}
