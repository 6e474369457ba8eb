package org.gongkai.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The working days, numbered; from 2004-01-01 to 2060-12-31 by the arrangements of each year, and
 * Monday to Friday before and after.
 *
 * <p>Because the working days are numbered, “the n-th working day after” and “working days between”
 * are additions: every question is answered in constant time. Immutable; a changed arrangement
 * makes a new calendar with a higher {@link #revision()}.
 */
public final class WorkingCalendar {

  /** First day of the years that may be arranged; its ordinal is 0 or 1. */
  public static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

  /** Last day of the years that may be arranged. */
  public static final LocalDate LAST = LocalDate.of(2060, 12, 31);

  /**
   * From here on, next year's notice may move a December day: in the notices of 2004 to 2026 the
   * earliest such day is 29 December (2007, 2018); the last week of the year holds it and the
   * weekend that would be worked in exchange, whatever weekday New Year is.
   */
  private static final MonthDay NEW_YEARS_REACH = MonthDay.of(Month.DECEMBER, 25);

  private static final LocalDate A_MONDAY = LocalDate.of(2003, 12, 29);

  private final NavigableMap<Integer, YearArrangement> arrangements;
  private final Map<LocalDate, CalendarDay> arranged;
  private final int[] ordinalOfDay;
  private final int[] dayOfOrdinal;

  private WorkingCalendar(NavigableMap<Integer, YearArrangement> arrangements) {
    this.arrangements = arrangements;
    Map<LocalDate, CalendarDay> named = new HashMap<>();
    for (YearArrangement year : arrangements.values()) {
      year.offDays().forEach(day -> named.put(day.date(), named(day, DayKind.HOLIDAY)));
      year.workdays().forEach(day -> named.put(day.date(), named(day, DayKind.MAKE_UP_WORKDAY)));
    }
    named.keySet().removeIf(date -> !reaches(date));
    this.arranged = named;
    int days = index(LAST) + 1;
    this.ordinalOfDay = new int[days];
    int[] dates = new int[days + 1];
    int count = 0;
    for (int i = 0; i < days; i++) {
      if (kind(FIRST.plusDays(i)).working()) {
        dates[++count] = i;
      }
      ordinalOfDay[i] = count;
    }
    this.dayOfOrdinal = Arrays.copyOf(dates, count + 1);
  }

  /**
   * The calendar of these arrangements; a later year's December days prevail over the earlier
   * year's.
   */
  public static WorkingCalendar of(Collection<YearArrangement> arrangements) {
    NavigableMap<Integer, YearArrangement> byYear = new TreeMap<>();
    arrangements.stream()
        .sorted(Comparator.comparingInt(YearArrangement::version))
        .forEach(arrangement -> byYear.put(arrangement.year(), arrangement));
    return new WorkingCalendar(Collections.unmodifiableNavigableMap(byYear));
  }

  /**
   * Sum of the arrangements' versions: grows with every announcement and amendment, and with
   * nothing else.
   */
  public int revision() {
    return arrangements.values().stream().mapToInt(YearArrangement::version).sum();
  }

  /**
   * Changes whenever a year looks different: with its own arrangement, and with the next year's,
   * whose notice may arrange days of December.
   */
  public int revision(int year) {
    return Stream.of(year, year + 1)
        .flatMap(one -> arrangement(one).stream())
        .mapToInt(YearArrangement::version)
        .sum();
  }

  /** The arrangements by year. */
  public NavigableMap<Integer, YearArrangement> arrangements() {
    return arrangements;
  }

  /** The arrangement of a year, or empty when none is announced. */
  public Optional<YearArrangement> arrangement(int year) {
    return Optional.ofNullable(arrangements.get(year));
  }

  /**
   * Whether an arrangement that decides on the day has not been announced, so that Monday to Friday
   * is only assumed: that of its year, and for the last days of December that of the next one too.
   */
  public boolean provisional(LocalDate date) {
    return !arrangements.containsKey(date.getYear())
        || !MonthDay.from(date).isBefore(NEW_YEARS_REACH)
            && !arrangements.containsKey(date.getYear() + 1);
  }

  /** Whether the day is a working day. */
  public boolean working(LocalDate date) {
    return kind(date).working();
  }

  /** The day with its kind, its name, its ordinal. */
  public CalendarDay day(LocalDate date) {
    CalendarDay named = arranged.get(date);
    return new CalendarDay(
        date, kind(date), named == null ? null : named.name(), ordinal(date), provisional(date));
  }

  /**
   * Number of working days up to and including the date since 2004-01-01; zero or negative before.
   */
  public int ordinal(LocalDate date) {
    if (reaches(date)) {
      return ordinalOfDay[index(date)];
    }
    return date.isBefore(FIRST)
        ? Math.toIntExact(weekdays(date) - weekdays(FIRST.minusDays(1)))
        : Math.toIntExact(last() + weekdays(date) - weekdays(LAST));
  }

  /** The working day with this number. */
  public LocalDate date(int ordinal) {
    if (ordinal < 1) {
      return weekday(weekdays(FIRST.minusDays(1)) + ordinal);
    }
    return ordinal > last()
        ? weekday(weekdays(LAST) + ordinal - last())
        : FIRST.plusDays(dayOfOrdinal[ordinal]);
  }

  /**
   * Refuses a day of a year that nobody can arrange.
   *
   * @throws DateOutsideCalendar before 2004 or after 2060
   */
  public static void requireWithin(LocalDate date) {
    if (!reaches(date)) {
      throw new DateOutsideCalendar(FIRST, LAST);
    }
  }

  /**
   * The n-th working day after a day; the day itself is day 0 and is not counted.
   *
   * @param day0 day of receipt, formation or decision; need not be a working day
   * @param n number of working days, at least 1
   */
  public LocalDate add(LocalDate day0, int n) {
    return date(ordinal(day0) + n);
  }

  /**
   * Working days after {@code from} up to and including {@code to}; negative when {@code to} is
   * earlier.
   */
  public int between(LocalDate from, LocalDate to) {
    return ordinal(to) - ordinal(from);
  }

  /** Number of working days of a year. */
  public int workingDays(int year) {
    return between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
  }

  private DayKind kind(LocalDate date) {
    CalendarDay named = arranged.get(date);
    if (named != null) {
      return named.kind();
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
  }

  private static CalendarDay named(NamedDay day, DayKind kind) {
    return new CalendarDay(day.date(), kind, day.name(), 0, false);
  }

  private int last() {
    return dayOfOrdinal.length - 1;
  }

  private static boolean reaches(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  /** Mondays to Fridays up to and including a day, counted from some Monday. */
  private static long weekdays(LocalDate date) {
    long days = ChronoUnit.DAYS.between(A_MONDAY, date);
    return Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L) + 1, 5);
  }

  private static LocalDate weekday(long number) {
    return A_MONDAY.plusDays(Math.floorDiv(number - 1, 5L) * 7 + Math.floorMod(number - 1, 5L));
  }

  private static int index(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(FIRST, date));
  }
}
