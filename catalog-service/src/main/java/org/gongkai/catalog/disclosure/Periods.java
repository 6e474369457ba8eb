package org.gongkai.catalog.disclosure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.item.TimeLimit.AboutYear;
import org.gongkai.catalog.item.TimeLimit.Half;

/**
 * The periods that recurring duties are about: a month (2026-11), a half year (2026-H1), a year
 * (2026). A publication answers the task of its period, so a period that no window of the duty is
 * about would leave the task open that was meant. Pure.
 */
final class Periods {

  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern HALF_YEAR = Pattern.compile("[0-9]{4}-H[12]");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private Periods() {}

  /**
   * The period that one would be expected to publish about on a day: of the window that is open or
   * was open last, of a monthly duty the month before.
   *
   * @return empty when the duty does not recur
   */
  static Optional<String> expected(TimeLimit limit, LocalDate day) {
    if (limit instanceof TimeLimit.Monthly) {
      return Optional.of(YearMonth.from(day).minusMonths(1).toString());
    }
    if (limit instanceof TimeLimit.HalfYear half) {
      boolean begun = half.half() == Half.FIRST || day.getMonthValue() > 6;
      int year = begun ? day.getYear() : day.getYear() - 1;
      return Optional.of(halfYear(half.year() == null ? year : half.year(), half.half()));
    }
    if (limit instanceof TimeLimit.Yearly yearly) {
      boolean opened =
          !MonthDay.from(day).isBefore(MonthDay.of(yearly.fromMonth(), yearly.fromDay()));
      int year = opened ? day.getYear() : day.getYear() - 1;
      return Optional.of(Integer.toString(about(yearly, year)));
    }
    return Optional.empty();
  }

  /** Whether a window of the duty is about such a period. */
  static boolean fits(TimeLimit limit, String period) {
    if (limit instanceof TimeLimit.Monthly) {
      return MONTH.matcher(period).matches();
    }
    if (limit instanceof TimeLimit.HalfYear half) {
      return HALF_YEAR.matcher(period).matches()
          && period.endsWith(half.half() == Half.FIRST ? "1" : "2")
          && (half.year() == null || period.startsWith(half.year().toString()));
    }
    return !(limit instanceof TimeLimit.Yearly) || YEAR.matcher(period).matches();
  }

  /**
   * Whether one can publish about a period on a day: it has begun, and it is over where the duty is
   * about the month or year before.
   *
   * @param period one that {@link #fits}
   */
  static boolean reached(TimeLimit limit, String period, LocalDate day) {
    if (limit instanceof TimeLimit.Monthly) {
      return period.compareTo(YearMonth.from(day).toString()) < 0;
    }
    if (limit instanceof TimeLimit.HalfYear) {
      Half current = day.getMonthValue() <= 6 ? Half.FIRST : Half.SECOND;
      return period.compareTo(halfYear(day.getYear(), current)) <= 0;
    }
    if (limit instanceof TimeLimit.Yearly yearly) {
      return Integer.parseInt(period) <= about(yearly, day.getYear());
    }
    return true;
  }

  private static String halfYear(int year, Half half) {
    return year + (half == Half.FIRST ? "-H1" : "-H2");
  }

  private static int about(TimeLimit.Yearly limit, int year) {
    return limit.about() == AboutYear.PREVIOUS_YEAR ? year - 1 : year;
  }
}
