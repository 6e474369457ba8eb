package org.gongkai.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
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

/**
 * The working days from 2004-01-01 to 2060-12-31, numbered.
 *
 * <p>Because the working days are numbered, “the n-th working day after” and “working days between”
 * are additions: every question is answered in constant time. Immutable; a changed arrangement
 * makes a new calendar with a higher {@link #revision()}.
 */
public final class WorkingCalendar {

  /** First day known; its ordinal is 0 or 1. */
  public static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

  /** Last day known. */
  public static final LocalDate LAST = LocalDate.of(2060, 12, 31);

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

  /** The arrangements by year. */
  public NavigableMap<Integer, YearArrangement> arrangements() {
    return arrangements;
  }

  /** The arrangement of a year, or empty when none is announced. */
  public Optional<YearArrangement> arrangement(int year) {
    return Optional.ofNullable(arrangements.get(year));
  }

  /**
   * Whether no arrangement of the day's year has been announced, so that Monday to Friday is only
   * assumed.
   */
  public boolean provisional(LocalDate date) {
    return !arrangements.containsKey(date.getYear());
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
   * Number of working days up to and including the date since 2004-01-01.
   *
   * @throws DateOutsideCalendar before 2004 or after 2060
   */
  public int ordinal(LocalDate date) {
    return ordinalOfDay[index(date)];
  }

  /**
   * The working day with this number.
   *
   * @throws DateOutsideCalendar when the calendar has no such day
   */
  public LocalDate date(int ordinal) {
    if (ordinal < 1 || ordinal >= dayOfOrdinal.length) {
      throw new DateOutsideCalendar(FIRST, LAST);
    }
    return FIRST.plusDays(dayOfOrdinal[ordinal]);
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
    int before = year == FIRST.getYear() ? 0 : ordinal(LocalDate.of(year - 1, 12, 31));
    return ordinal(LocalDate.of(year, 12, 31)) - before;
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

  private static int index(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new DateOutsideCalendar(FIRST, LAST);
    }
    return Math.toIntExact(ChronoUnit.DAYS.between(FIRST, date));
  }
}
