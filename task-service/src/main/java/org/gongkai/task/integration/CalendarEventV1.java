package org.gongkai.task.integration;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.calendar.NamedDay;
import org.gongkai.task.calendar.YearArrangement;

/** Data of {@code org.gongkai.task.calendar.announced.v1} and {@code .amended.v1}. */
record CalendarEventV1(
    String calendar,
    int year,
    int version,
    boolean provisional,
    List<DayV1> offDays,
    List<DayV1> workdays,
    String source) {

  /** A day that the arrangement names. */
  record DayV1(LocalDate date, String name) {

    static DayV1 of(NamedDay day) {
      return new DayV1(day.date(), day.name());
    }
  }

  static CalendarEventV1 of(YearArrangement arrangement) {
    return new CalendarEventV1(
        "CN",
        arrangement.year(),
        arrangement.version(),
        false,
        arrangement.offDays().stream().map(DayV1::of).toList(),
        arrangement.workdays().stream().map(DayV1::of).toList(),
        arrangement.source());
  }
}
