package org.gongkai.task.calendar;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The State Council's arrangement of one year, or an amendment of it.
 *
 * @param year the year the notice is about
 * @param version 1 for the first announcement, one more with each amendment (2015, 2019 and 2020
 *     were amended)
 * @param offDays days off by the notice, weekends inside a holiday included
 * @param workdays Saturdays and Sundays made working days
 * @param source the notice, as it is cited
 */
public record YearArrangement(
    int year, int version, List<NamedDay> offDays, List<NamedDay> workdays, String source) {

  /**
   * Sorts the days by date and checks them.
   *
   * @throws InvalidArrangement when a day lies neither in the year nor in the December before it,
   *     is named twice, or a make-up workday is no Saturday or Sunday
   */
  public YearArrangement {
    Objects.requireNonNull(source, "source");
    offDays = offDays.stream().sorted(comparing(NamedDay::date)).toList();
    workdays = workdays.stream().sorted(comparing(NamedDay::date)).toList();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < offDays.size(); i++) {
      check(year, offDays.get(i).date(), seen, "/offDays/" + i + "/date");
    }
    for (int i = 0; i < workdays.size(); i++) {
      LocalDate date = workdays.get(i).date();
      String pointer = "/workdays/" + i + "/date";
      check(year, date, seen, pointer);
      if (!weekend(date)) {
        throw new InvalidArrangement(pointer, "calendar-day-not-a-weekend", date, year);
      }
    }
  }

  /** Whether both name the same days from the same source; versions are not compared. */
  public boolean sameDays(YearArrangement other) {
    return year == other.year
        && offDays.equals(other.offDays)
        && workdays.equals(other.workdays)
        && source.equals(other.source);
  }

  private static void check(int year, LocalDate date, Set<LocalDate> seen, String pointer) {
    boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
    if (date.getYear() != year && !decemberBefore) {
      throw new InvalidArrangement(pointer, "calendar-day-outside-year", date, year);
    }
    if (!seen.add(date)) {
      throw new InvalidArrangement(pointer, "calendar-day-twice", date, year);
    }
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
