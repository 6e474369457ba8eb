package org.gongkai.task.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** A day of a yearly arrangement that cannot stand there. */
public final class InvalidArrangement extends ProblemException {

  /**
   * Names the day and what is wrong with it.
   *
   * @param pointer JSON pointer of the day in the request
   * @param code what is wrong
   * @param date the day
   * @param year the year of the arrangement
   */
  public InvalidArrangement(String pointer, String code, LocalDate date, int year) {
    super(
        Kind.UNPROCESSABLE,
        "calendar-arrangement-invalid",
        Map.of("date", date, "year", year),
        List.of(new FieldError(pointer, code, Map.of("date", date, "year", year))));
  }
}
