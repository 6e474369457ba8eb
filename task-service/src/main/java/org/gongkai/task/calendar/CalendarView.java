package org.gongkai.task.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year of the working calendar as REST shows it. */
@Schema(name = "CalendarYear", description = "年度放假安排 / a year's arrangement")
record CalendarView(
    String calendar,
    int year,
    @Schema(description = "0 表示尚未公布 / 0: not announced yet") int version,
    @Schema(description = "尚未公布，按周一至周五暂计 / not announced: Monday to Friday is assumed")
        boolean provisional,
    @Schema(description = "全年工作日数 / number of working days") int workingDays,
    List<NamedDay> offDays,
    List<NamedDay> workdays,
    String source) {

  static CalendarView of(int year, WorkingCalendar calendar) {
    return calendar
        .arrangement(year)
        .map(arrangement -> of(arrangement, calendar))
        .orElseGet(
            () ->
                new CalendarView(
                    "CN", year, 0, true, calendar.workingDays(year), List.of(), List.of(), null));
  }

  private static CalendarView of(YearArrangement arrangement, WorkingCalendar calendar) {
    return new CalendarView(
        "CN",
        arrangement.year(),
        arrangement.version(),
        false,
        calendar.workingDays(arrangement.year()),
        arrangement.offDays(),
        arrangement.workdays(),
        arrangement.source());
  }
}
