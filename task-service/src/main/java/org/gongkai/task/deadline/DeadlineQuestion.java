package org.gongkai.task.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.time.PlausibleDate;
import org.gongkai.task.calendar.DateOutsideCalendar;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.ServiceLevel;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.TimeLimitKind;

/** What is asked of the calculator; which parameters are needed depends on the kind. */
record DeadlineQuestion(
    @QueryParam("kind")
        @Parameter(
            description = "时限种类 / kind of time limit",
            required = true,
            example = "WORKING_DAYS_FROM_FORMATION")
        TimeLimitKind kind,
    @QueryParam("from")
        @PlausibleDate
        @Parameter(
            description = "起算日（第0日，不计入）或查询起点 / day 0, not counted; or first day to look at",
            required = true,
            example = "2026-02-06")
        LocalDate from,
    @QueryParam("days")
        @Min(1)
        @Max(500)
        @Parameter(description = "天数 / number of days", example = "20")
        Integer days,
    @QueryParam("dayKind")
        @Parameter(description = "工作日或自然日 / working or natural days", example = "WORKING")
        DayCount dayKind,
    @QueryParam("fromMonth")
        @Min(1)
        @Max(12)
        @Parameter(
            description = "仅用于 YEARLY：起始月 / for YEARLY: month in which it opens",
            example = "1")
        Integer fromMonth,
    @QueryParam("fromDay")
        @Min(1)
        @Max(31)
        @Parameter(
            description = "用于 MONTHLY、YEARLY：起始日 / for MONTHLY, YEARLY: day on which it opens",
            example = "1")
        Integer fromDay,
    @QueryParam("toDay")
        @Min(1)
        @Max(31)
        @Parameter(description = "用于 MONTHLY：截止日 / for MONTHLY: last day", example = "10")
        Integer toDay,
    @QueryParam("dueMonth")
        @Min(1)
        @Max(12)
        @Parameter(description = "用于 YEARLY：截止月 / for YEARLY: month of the last day", example = "3")
        Integer dueMonth,
    @QueryParam("dueDay")
        @Min(1)
        @Max(31)
        @Parameter(description = "用于 YEARLY：截止日 / for YEARLY: last day", example = "31")
        Integer dueDay,
    @QueryParam("about")
        @Parameter(
            description = "用于 YEARLY：所属年度 / for YEARLY: the year it is about",
            example = "PREVIOUS_YEAR")
        TimeLimit.AboutYear about,
    @QueryParam("half")
        @Parameter(
            description = "用于 HALF_YEAR：上、下半年 / for HALF_YEAR: which half",
            example = "FIRST")
        TimeLimit.Half half,
    @QueryParam("year")
        @Min(2004)
        @Max(2060)
        @Parameter(description = "用于 HALF_YEAR：年份 / for HALF_YEAR: the year", example = "2026")
        Integer year,
    @QueryParam("date")
        @PlausibleDate
        @Parameter(
            description = "用于 FIXED_DATE：日期 / for FIXED_DATE: the date",
            example = "2026-06-30")
        LocalDate date,
    @QueryParam("extendedBy")
        @Min(1)
        @Max(250)
        @Parameter(description = "延长天数 / days of extension", example = "20")
        Integer extendedBy,
    @QueryParam("suspendedFrom")
        @PlausibleDate
        @Parameter(description = "中止起（当日仍计）/ suspended after this day", example = "2026-02-10")
        LocalDate suspendedFrom,
    @QueryParam("suspendedTo")
        @PlausibleDate
        @Parameter(description = "中止止（当日不计）/ last day not counted", example = "2026-02-12")
        LocalDate suspendedTo) {

  /**
   * The time limit that is asked about.
   *
   * @throws IncompleteQuestion naming every parameter that the kind needs and that is missing or
   *     impossible
   */
  TimeLimit limit() {
    List<FieldError> missing = new ArrayList<>();
    require(missing, "kind", kind);
    require(missing, "from", from);
    if (kind != null) {
      needed(missing);
    }
    if ((suspendedFrom == null) != (suspendedTo == null)
        || (suspendedFrom != null && suspendedTo.isBefore(suspendedFrom))) {
      missing.add(FieldError.ofParameter("suspendedTo", "range-inverted", Map.of()));
    }
    if (!missing.isEmpty()) {
      throw new IncompleteQuestion(missing);
    }
    return read();
  }

  private void needed(List<FieldError> missing) {
    switch (kind) {
      case WORKING_DAYS_FROM_FORMATION, WORKING_DAYS_FROM_DECISION, NOTICE_PERIOD, QUALITATIVE ->
          require(missing, "days", days);
      case MONTHLY -> {
        require(missing, "fromDay", fromDay);
        require(missing, "toDay", toDay);
        if (fromDay != null && toDay != null && toDay < fromDay) {
          missing.add(FieldError.ofParameter("toDay", "range-inverted", Map.of()));
        }
      }
      case HALF_YEAR -> require(missing, "half", half);
      case FIXED_DATE -> require(missing, "date", date);
      case YEARLY -> {
        require(missing, "fromMonth", fromMonth);
        require(missing, "fromDay", fromDay);
        require(missing, "dueMonth", dueMonth);
        require(missing, "dueDay", dueDay);
      }
    }
  }

  private TimeLimit read() {
    return switch (kind) {
      case WORKING_DAYS_FROM_FORMATION -> new TimeLimit.FromFormation(days, null);
      case WORKING_DAYS_FROM_DECISION -> new TimeLimit.FromDecision(days, null);
      case NOTICE_PERIOD -> new TimeLimit.NoticePeriod(days, count(DayCount.NATURAL), null);
      case MONTHLY -> new TimeLimit.Monthly(fromDay, toDay, null);
      case HALF_YEAR -> new TimeLimit.HalfYear(half, year, null);
      case FIXED_DATE -> new TimeLimit.FixedDate(date, null, false, null);
      case YEARLY -> new TimeLimit.Yearly(fromMonth, fromDay, dueMonth, dueDay, about, null);
      case QUALITATIVE ->
          new TimeLimit.Qualitative(
              TimeLimit.Term.TIMELY,
              new ServiceLevel(days, count(DayCount.WORKING), ServiceLevel.From.FORMATION),
              null);
    };
  }

  /**
   * Refuses days that would be counted in years that the calendar does not reach.
   *
   * @throws DateOutsideCalendar when there is one
   */
  void requireCountable() {
    Stream.of(from, suspendedFrom, suspendedTo)
        .filter(Objects::nonNull)
        .forEach(WorkingCalendar::requireWithin);
  }

  /** How days are counted where the kind leaves it open. */
  DayCount count(DayCount usual) {
    return dayKind == null ? usual : dayKind;
  }

  private static void require(List<FieldError> missing, String name, Object value) {
    if (value == null) {
      missing.add(FieldError.ofParameter(name, "required", Map.of()));
    }
  }
}
