package org.gongkai.task.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DL-04 to DL-07, DL-12: the windows of periodic and dated duties. */
class WindowsTest {

  private static final LocalDate NOV_22 = LocalDate.of(2026, 11, 22);

  @Test
  void aMonthlyWindowIsAboutTheMonthBefore() {
    TimeLimit limit = new TimeLimit.Monthly(11, 31, "每月中下旬公开上月");
    assertWindow("2026-10", "2026-11-11", "2026-11-30", first(limit, NOV_22));
  }

  @Test
  void aMonthlyWindowThatHasPassedGivesWayToTheNextMonth() {
    TimeLimit limit = new TimeLimit.Monthly(1, 10, "每月上旬");
    assertWindow("2026-11", "2026-12-01", "2026-12-10", first(limit, NOV_22));
  }

  @Test
  void theLastDayOfAWindowIsClampedToShortMonths() {
    TimeLimit limit = new TimeLimit.Monthly(11, 31, null);
    assertWindow("2026-01", "2026-02-11", "2026-02-28", first(limit, LocalDate.of(2026, 2, 1)));
  }

  @Test
  void theWindowAboutAPeriodIsFoundByTheFormOfThePeriod() {
    TimeLimit monthly = new TimeLimit.Monthly(11, 31, null);
    TimeLimit secondHalf = new TimeLimit.HalfYear(TimeLimit.Half.SECOND, null, null);
    TimeLimit yearly = new TimeLimit.Yearly(11, 1, 1, 31, null, null);
    assertWindow("2026-01", "2026-02-11", "2026-02-28", about("2026-01", monthly));
    assertWindow("2026-H2", "2026-07-01", "2026-12-31", about("2026-H2", secondHalf));
    assertWindow("2026", "2026-11-01", "2027-01-31", about("2026", yearly));
    assertTrue(Windows.about("2026-H1", secondHalf).isEmpty(), "the other half is not ordered");
    assertTrue(Windows.about("2026", monthly).isEmpty(), "nor is a year by month");
    assertTrue(Windows.about(null, yearly).isEmpty());
  }

  @Test
  void aHalfYearRecursUnlessItNamesItsYear() {
    TimeLimit recurring = new TimeLimit.HalfYear(TimeLimit.Half.FIRST, null, "上半年");
    TimeLimit once = new TimeLimit.HalfYear(TimeLimit.Half.SECOND, 2014, "下半年");
    assertWindow("2027-H1", "2027-01-01", "2027-06-30", first(recurring, NOV_22));
    assertTrue(Windows.endingOnOrAfter(once, NOV_22).isEmpty());
    assertTrue(
        Windows.after(once, first(once, LocalDate.of(2014, 8, 1))).isEmpty(), "once is enough");
  }

  @Test
  void aFixedDateIsInclusiveAndHappensOnce() {
    LocalDate date = LocalDate.of(2018, 9, 20);
    TimeLimit limit = new TimeLimit.FixedDate(date, LocalDate.of(2018, 9, 17), false, "9月20日前");
    Window window = first(limit, date);
    assertWindow(null, "2018-09-17", "2018-09-20", window);
    assertTrue(Windows.after(limit, window).isEmpty());
  }

  @Test
  void aYearlyWindowMayEndInTheNextYear() {
    TimeLimit plain = new TimeLimit.Yearly(1, 1, 3, 31, TimeLimit.AboutYear.THIS_YEAR, "每年");
    TimeLimit acrossNewYear = new TimeLimit.Yearly(12, 1, 1, 31, null, "每年");
    assertWindow("2027", "2027-01-01", "2027-03-31", first(plain, NOV_22));
    assertWindow(
        "2026", "2026-12-01", "2027-01-31", first(acrossNewYear, LocalDate.of(2027, 1, 5)));
  }

  @Test
  void aYearlyWindowMayBeAboutTheYearBefore() {
    TimeLimit report = new TimeLimit.Yearly(1, 1, 3, 31, TimeLimit.AboutYear.PREVIOUS_YEAR, "年度报告");
    assertWindow("2026", "2027-01-01", "2027-03-31", first(report, LocalDate.of(2027, 3, 20)));
    assertWindow("2026", "2027-01-01", "2027-03-31", about("2026", report));
  }

  @Test
  void windowsFollowEachOther() {
    TimeLimit limit = new TimeLimit.Monthly(11, 31, null);
    Optional<Window> next = Windows.after(limit, first(limit, NOV_22));
    assertWindow("2026-11", "2026-12-11", "2026-12-31", next.orElseThrow());
  }

  private static Window first(TimeLimit limit, LocalDate day) {
    return Windows.endingOnOrAfter(limit, day).orElseThrow();
  }

  private static void assertWindow(String period, String opensOn, String dueOn, Window actual) {
    assertEquals(new Window(period, LocalDate.parse(opensOn), LocalDate.parse(dueOn)), actual);
  }

  private static Window about(String period, TimeLimit limit) {
    return Windows.about(period, limit).orElseThrow();
  }
}
