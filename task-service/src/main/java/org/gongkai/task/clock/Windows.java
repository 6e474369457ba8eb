package org.gongkai.task.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The windows of the periodic and dated time limits (DL-04 to DL-07). */
public final class Windows {

  private Windows() {}

  /**
   * The first window that ends on a day or later.
   *
   * @return empty when there is none any more (a year or date that has passed) or the limit has no
   *     windows
   */
  public static Optional<Window> endingOnOrAfter(TimeLimit limit, LocalDate day) {
    return switch (limit.kind()) {
      case MONTHLY -> Optional.of(monthly((TimeLimit.Monthly) limit, day));
      case HALF_YEAR -> halfYear((TimeLimit.HalfYear) limit, day);
      case FIXED_DATE -> fixed((TimeLimit.FixedDate) limit, day);
      case YEARLY -> Optional.of(yearly((TimeLimit.Yearly) limit, day));
      case WORKING_DAYS_FROM_FORMATION, WORKING_DAYS_FROM_DECISION, NOTICE_PERIOD, QUALITATIVE ->
          Optional.empty();
    };
  }

  /** The window after this one; empty when the duty does not recur. */
  public static Optional<Window> after(TimeLimit limit, Window window) {
    return endingOnOrAfter(limit, window.dueOn().plusDays(1));
  }

  /**
   * The window in which a limit wants the information about a period.
   *
   * @param period as in {@link Window#period()}
   * @return empty when the limit has no window for such a period
   */
  public static Optional<Window> about(String period, TimeLimit limit) {
    return switch (limit.kind()) {
      case MONTHLY ->
          matching(period, "[0-9]{4}-(0[1-9]|1[0-2])")
              .map(YearMonth::parse)
              .map(month -> monthly((TimeLimit.Monthly) limit, month.plusMonths(1).atDay(1)));
      case HALF_YEAR ->
          matching(period, "[0-9]{4}-H[12]")
              .flatMap(half -> halfYear((TimeLimit.HalfYear) limit, firstDay(half)))
              .filter(window -> window.period().equals(period));
      case YEARLY ->
          matching(period, "[0-9]{4}")
              .map(Integer::parseInt)
              .map(year -> about((TimeLimit.Yearly) limit, year));
      case FIXED_DATE,
          WORKING_DAYS_FROM_FORMATION,
          WORKING_DAYS_FROM_DECISION,
          NOTICE_PERIOD,
          QUALITATIVE ->
          Optional.empty();
    };
  }

  private static Optional<String> matching(String period, String form) {
    return Optional.ofNullable(period).filter(text -> text.matches(form));
  }

  private static LocalDate firstDay(String half) {
    return LocalDate.of(Integer.parseInt(half.substring(0, 4)), half.endsWith("1") ? 1 : 7, 1);
  }

  private static Window monthly(TimeLimit.Monthly limit, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (clamp(month, limit.toDay()).isBefore(day)) {
      month = month.plusMonths(1);
    }
    return new Window(
        month.minusMonths(1).toString(),
        clamp(month, limit.fromDay()),
        clamp(month, limit.toDay()));
  }

  private static Optional<Window> halfYear(TimeLimit.HalfYear limit, LocalDate day) {
    int year = limit.year() == null ? day.getYear() : limit.year();
    Window window = halfYear(limit.half(), year);
    if (!window.dueOn().isBefore(day)) {
      return Optional.of(window);
    }
    return limit.year() == null ? Optional.of(halfYear(limit.half(), year + 1)) : Optional.empty();
  }

  private static Window halfYear(TimeLimit.Half half, int year) {
    return half == TimeLimit.Half.FIRST
        ? new Window(year + "-H1", LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
        : new Window(year + "-H2", LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
  }

  private static Optional<Window> fixed(TimeLimit.FixedDate limit, LocalDate day) {
    LocalDate opensOn = limit.opensOn() == null ? limit.date() : limit.opensOn();
    return limit.date().isBefore(day)
        ? Optional.empty()
        : Optional.of(new Window(null, opensOn, limit.date()));
  }

  private static Window yearly(TimeLimit.Yearly limit, LocalDate day) {
    Window window = yearly(limit, day.getYear() - 1);
    while (window.dueOn().isBefore(day)) {
      window = yearly(limit, window.opensOn().getYear() + 1);
    }
    return window;
  }

  private static Window yearly(TimeLimit.Yearly limit, int year) {
    LocalDate opensOn = clamp(YearMonth.of(year, limit.fromMonth()), limit.fromDay());
    LocalDate dueOn = clamp(YearMonth.of(year, limit.dueMonth()), limit.dueDay());
    if (dueOn.isBefore(opensOn)) {
      dueOn = clamp(YearMonth.of(year + 1, limit.dueMonth()), limit.dueDay());
    }
    return new Window(Integer.toString(year - lag(limit)), opensOn, dueOn);
  }

  private static Window about(TimeLimit.Yearly limit, int year) {
    return yearly(limit, year + lag(limit));
  }

  /** By how many years the window opens after the year that it is about. */
  private static int lag(TimeLimit.Yearly limit) {
    return switch (limit.about()) {
      case THIS_YEAR -> 0;
      case PREVIOUS_YEAR -> 1;
    };
  }

  private static LocalDate clamp(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
