package org.gongkai.task.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DL-01, DL-02: the calendar of domain.md §4.2. */
class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(ShippedArrangements.read());

  @ParameterizedTest(name = "{0} + {1} working days = {2}")
  @CsvSource({
    "2026-02-06, 3, 2026-02-11",
    "2026-02-06, 7, 2026-02-24",
    "2026-02-06, 15, 2026-03-05",
    "2026-02-06, 20, 2026-03-12",
    "2026-02-06, 40, 2026-04-10",
    "2026-02-13, 3, 2026-02-25",
    "2026-02-13, 7, 2026-03-02",
    "2026-02-13, 15, 2026-03-12",
    "2026-02-13, 20, 2026-03-19",
    "2026-02-13, 40, 2026-04-17",
    "2026-02-14, 3, 2026-02-26",
    "2026-02-14, 7, 2026-03-03",
    "2026-02-14, 15, 2026-03-13",
    "2026-02-14, 20, 2026-03-20",
    "2026-02-14, 40, 2026-04-20",
    "2026-09-20, 3, 2026-09-23",
    "2026-09-20, 7, 2026-09-30",
    "2026-09-20, 15, 2026-10-16",
    "2026-09-20, 20, 2026-10-23",
    "2026-09-20, 40, 2026-11-20",
    "2026-09-30, 3, 2026-10-10",
    "2026-09-30, 7, 2026-10-15",
    "2026-09-30, 15, 2026-10-27",
    "2026-09-30, 20, 2026-11-03",
    "2026-09-30, 40, 2026-12-01",
    "2025-12-31, 3, 2026-01-06",
    "2025-12-31, 7, 2026-01-12",
    "2025-12-31, 15, 2026-01-22",
    "2025-12-31, 20, 2026-01-29",
    "2025-12-31, 40, 2026-03-04",
    "2020-01-23, 3, 2020-02-05",
    "2020-01-23, 7, 2020-02-11",
    "2020-01-23, 15, 2020-02-21",
    "2020-01-23, 20, 2020-02-28",
    "2020-01-23, 40, 2020-03-27"
  })
  void theNthWorkingDayAfterDayZeroIsAsTheVectorsSay(LocalDate day0, int n, LocalDate due) {
    assertEquals(due, CALENDAR.add(day0, n));
  }

  @ParameterizedTest(name = "{0} has {1} working days")
  @CsvSource({
    "2014, 250",
    "2015, 249",
    "2016, 250",
    "2017, 249",
    "2018, 250",
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void eachYearHasItsNumberOfWorkingDays(int year, int workingDays) {
    assertEquals(workingDays, CALENDAR.workingDays(year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10"
      })
  void theMakeUpDaysOf2026AreWorkingDays(LocalDate date) {
    assertEquals(DayKind.MAKE_UP_WORKDAY, CALENDAR.day(date).kind());
  }

  @Test
  void aDecemberDayIsFiledInTheNoticeOfTheYearItPrecedes() {
    // Given the New Year of 2019, arranged from 2018-12-29 to 2019-01-01
    YearArrangement notice = CALENDAR.arrangement(2019).orElseThrow();

    // When its days are read
    List<LocalDate> off = notice.offDays().stream().map(NamedDay::date).toList();

    // Then it holds December days of 2018, and they count in 2018
    assertTrue(off.contains(LocalDate.of(2018, 12, 31)));
    assertFalse(CALENDAR.working(LocalDate.of(2018, 12, 31)));
    assertTrue(CALENDAR.working(LocalDate.of(2018, 12, 29)));
  }

  @Test
  void aYearWithoutAnArrangementIsProvisionalAndCountsMondayToFriday() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    assertTrue(CALENDAR.provisional(newYear));
    assertTrue(CALENDAR.working(newYear));
  }

  @Test
  void theLastDaysOfAYearAreProvisionalUntilTheNextYearsNotice() {
    // Given
    YearArrangement notice =
        new YearArrangement(
            2027, 1, List.of(new NamedDay(LocalDate.of(2027, 1, 1), "元旦")), List.of(), "通知");
    WorkingCalendar announced =
        WorkingCalendar.of(
            Stream.concat(CALENDAR.arrangements().values().stream(), Stream.of(notice)).toList());
    // Then
    assertFalse(CALENDAR.provisional(LocalDate.of(2026, 12, 24)));
    assertTrue(CALENDAR.provisional(LocalDate.of(2026, 12, 25)));
    assertTrue(CALENDAR.provisional(LocalDate.of(2026, 12, 31)));
    assertFalse(announced.provisional(LocalDate.of(2026, 12, 31)));
    assertFalse(CALENDAR.provisional(LocalDate.of(2025, 12, 31)));
  }

  @Test
  void noNoticeSoFarReachesBackBeforeTheDaysThatItMayMove() {
    // Given: each calendar as it was before a notice
    for (YearArrangement notice : CALENDAR.arrangements().values()) {
      WorkingCalendar before =
          WorkingCalendar.of(CALENDAR.arrangements().headMap(notice.year()).values());
      // Then
      Stream.concat(notice.offDays().stream(), notice.workdays().stream())
          .forEach(day -> assertTrue(before.provisional(day.date()), day.toString()));
    }
  }

  @Test
  void anAnnouncementRaisesTheRevisionAndMovesTheDays() {
    // Given the arrangement of 2027 with New Year off and a make-up day in December 2026
    YearArrangement notice =
        new YearArrangement(
            2027,
            1,
            List.of(new NamedDay(LocalDate.of(2027, 1, 1), "元旦")),
            List.of(new NamedDay(LocalDate.of(2026, 12, 27), "元旦")),
            "国办发明电〔2026〕1号");

    // When it joins the others
    WorkingCalendar next =
        WorkingCalendar.of(
            Stream.concat(CALENDAR.arrangements().values().stream(), Stream.of(notice)).toList());

    // Then
    assertTrue(next.revision() > CALENDAR.revision());
    assertFalse(next.working(LocalDate.of(2027, 1, 1)));
    assertTrue(next.working(LocalDate.of(2026, 12, 27)));
  }

  @Test
  void anArrangementRefusesDaysOfOtherYearsDoubleDaysAndMakeUpDaysInTheWeek() {
    NamedDay newYear = new NamedDay(LocalDate.of(2027, 1, 1), "元旦");
    NamedDay wrongYear = new NamedDay(LocalDate.of(2026, 11, 30), "元旦");
    NamedDay monday = new NamedDay(LocalDate.of(2027, 1, 4), "元旦");
    List<NamedDay> none = List.of();
    assertThrows(
        InvalidArrangement.class,
        () -> new YearArrangement(2027, 1, List.of(wrongYear), none, "s"));
    assertThrows(
        InvalidArrangement.class,
        () -> new YearArrangement(2027, 1, List.of(newYear, newYear), none, "s"));
    assertThrows(
        InvalidArrangement.class, () -> new YearArrangement(2027, 1, none, List.of(monday), "s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000-01-01", "2003-11-28", "2061-01-03", "9999-12-31"})
  void daysBeforeAndAfterTheArrangedYearsCountMondayToFridayAndAreProvisional(LocalDate date) {
    assertEquals(date.getDayOfWeek().getValue() <= 5, CALENDAR.working(date));
    assertEquals(date.plusDays(28), CALENDAR.add(date, 20));
    assertEquals(-20, CALENDAR.between(date.plusDays(28), date));
    assertTrue(CALENDAR.provisional(date));
  }

  @Test
  void onlyTheYearsThatCanBeArrangedAreWithinTheCalendar() {
    WorkingCalendar.requireWithin(WorkingCalendar.LAST);
    assertThrows(
        DateOutsideCalendar.class, () -> WorkingCalendar.requireWithin(LocalDate.of(2003, 12, 31)));
  }

  @Property(tries = 300)
  void theCountGoesOnOverTheEdgesOfTheArrangedYears(
      @ForAll boolean beginning,
      @ForAll @IntRange(min = -200, max = 200) int offset,
      @ForAll @IntRange(min = 1, max = 150) int n) {
    LocalDate edge = beginning ? WorkingCalendar.FIRST : WorkingCalendar.LAST;
    LocalDate day0 = edge.plusDays(offset);
    LocalDate due = CALENDAR.add(day0, n);
    assertTrue(CALENDAR.working(due));
    assertEquals(n, day0.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::working).count());
    assertEquals(n, CALENDAR.between(day0, due));
  }

  @Property(tries = 500)
  void addingOneDayAtATimeIsAddingAllAtOnce(
      @ForAll @IntRange(max = 9_000) int offset, @ForAll @IntRange(min = 1, max = 300) int n) {
    LocalDate day0 = WorkingCalendar.FIRST.plusDays(offset);
    LocalDate day = day0;
    for (int i = 0; i < n; i++) {
      day = CALENDAR.add(day, 1);
    }
    assertEquals(day, CALENDAR.add(day0, n));
  }

  @Property(tries = 500)
  void theResultIsAWorkingDayWithExactlyNWorkingDaysBetween(
      @ForAll @IntRange(max = 9_000) int offset, @ForAll @IntRange(min = 1, max = 300) int n) {
    LocalDate day0 = WorkingCalendar.FIRST.plusDays(offset);
    LocalDate due = CALENDAR.add(day0, n);
    assertTrue(CALENDAR.working(due));
    assertEquals(n, CALENDAR.between(day0, due));
    assertEquals(n, day0.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::working).count());
  }
}
