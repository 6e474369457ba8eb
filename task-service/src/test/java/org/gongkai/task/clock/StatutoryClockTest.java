package org.gongkai.task.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongkai.task.calendar.DayKind;
import org.gongkai.task.calendar.ShippedArrangements;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.Explanation.Step;
import org.junit.jupiter.api.Test;

/** DL-01, DL-02, DL-03, DL-06, DL-11: clocks of segments that explain themselves. */
class StatutoryClockTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(ShippedArrangements.read());
  private static final LocalDate FEB_6 = LocalDate.of(2026, 2, 6);

  @Test
  void twentyWorkingDaysFromFormationAreExplainedDayByDay() {
    // Given
    StatutoryClock clock = working(FEB_6, 20);

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then
    assertEquals(LocalDate.of(2026, 3, 12), explanation.dueOn());
    Step makeUp = step(explanation, LocalDate.of(2026, 2, 14));
    assertEquals(DayKind.MAKE_UP_WORKDAY, makeUp.kind());
    assertEquals("星期六，春节调休上班，第6日", makeUp.zh());
    assertEquals("Saturday, make-up working day of Spring Festival, day 6", makeUp.en());
    Step holiday = step(explanation, LocalDate.of(2026, 2, 17));
    assertNull(holiday.counted());
    assertEquals("星期二，春节放假，不计入", holiday.zh());
    Step last = explanation.steps().get(explanation.steps().size() - 1);
    assertEquals(20, last.counted());
    assertEquals(explanation.dueOn(), last.date());
  }

  @Test
  void naturalDaysCountHolidays() {
    StatutoryClock notice =
        StatutoryClock.ofDays(LocalDate.of(2026, 2, 14), 3, DayCount.NATURAL, "公示期", 1);
    assertEquals(LocalDate.of(2026, 2, 17), notice.due(CALENDAR));
    assertFalse(notice.followsCalendar());
  }

  @Test
  void aFixedDateIsNotMovedByADayOff() {
    // Given the annual report date of 2026, a Saturday
    StatutoryClock clock =
        StatutoryClock.until(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), "条例第四十九条", 1);

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then
    assertEquals(LocalDate.of(2026, 1, 31), explanation.dueOn());
    assertTrue(explanation.steps().get(0).zh().contains("不顺延"));
  }

  @Test
  void suspendedDaysAreNotCountedAndTheCountGoesOnAfterwards() {
    // Given twenty working days, of which a third party's consultation takes three
    StatutoryClock clock =
        working(FEB_6, 20)
            .suspended(decision(LocalDate.of(2026, 2, 10)))
            .resumed(LocalDate.of(2026, 2, 13));

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then the due date is three working days later than without
    assertEquals(CALENDAR.add(LocalDate.of(2026, 3, 12), 3), clock.due(CALENDAR));
    assertEquals(clock.due(CALENDAR), explanation.dueOn());
    assertEquals("星期三，工作日，中止期间，不计入", step(explanation, LocalDate.of(2026, 2, 11)).zh());
  }

  @Test
  void anExtensionNamesItsReasonAndApprover() {
    // Given
    StatutoryClock clock =
        working(FEB_6, 20).extended(decision(LocalDate.of(2026, 3, 1)), 20, DayCount.WORKING);

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then forty working days after day 0, and why
    assertEquals(LocalDate.of(2026, 4, 10), explanation.dueOn());
    assertTrue(explanation.steps().get(1).zh().contains("延长20个工作日"));
    assertTrue(explanation.steps().get(1).zh().contains("批准：政务公开科"));
  }

  @Test
  void aDeadlineInAYearNotAnnouncedIsProvisional() {
    Explanation explanation = Explainer.explain(working(LocalDate.of(2026, 12, 20), 20), CALENDAR);
    assertTrue(explanation.provisional());
    assertTrue(explanation.zh().contains("暂定"));
  }

  @Test
  void anotherLimitIsCountedFromTheSameDayAndWhatWasGrantedGoesOn() {
    // Given twenty working days, suspended for three of them and extended by five
    StatutoryClock clock =
        working(FEB_6, 20)
            .suspended(decision(LocalDate.of(2026, 2, 9)))
            .resumed(LocalDate.of(2026, 2, 12))
            .extended(decision(LocalDate.of(2026, 2, 13)), 5, DayCount.WORKING);

    // When
    StatutoryClock seven = clock.underLimit(working(FEB_6, 7), "公开时限变更");

    // Then
    assertEquals(working(FEB_6, 7 + 3 + 5).due(CALENDAR), seven.due(CALENDAR));
    assertEquals(seven.due(CALENDAR), Explainer.explain(seven, CALENDAR).dueOn());
    assertTrue(seven.sameLimit(working(FEB_6, 7)));
    assertFalse(seven.sameLimit(clock));
  }

  @Test
  void aSuspensionThatBeganAfterANewLimitHadRunOutTakesNoneOfItsDays() {
    // Given twenty working days, suspended after the tenth
    StatutoryClock clock =
        working(FEB_6, 20)
            .suspended(decision(LocalDate.of(2026, 2, 27)))
            .resumed(LocalDate.of(2026, 3, 6));

    // When
    StatutoryClock three = clock.underLimit(working(FEB_6, 3), "公开时限变更");

    // Then
    assertEquals(LocalDate.of(2026, 2, 11), three.due(CALENDAR));
    assertEquals(LocalDate.of(2026, 2, 11), Explainer.explain(three, CALENDAR).dueOn());
  }

  @Test
  void aClockSuspendedOnItsLastDayIsDueOnTheDayOnWhichItGoesOn() {
    // Given three working days, the last of which is 11 February
    StatutoryClock clock =
        working(FEB_6, 3)
            .suspended(decision(LocalDate.of(2026, 2, 11)))
            .resumed(LocalDate.of(2026, 2, 25));

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then
    assertEquals(LocalDate.of(2026, 2, 25), explanation.dueOn());
    Step last = explanation.steps().get(explanation.steps().size() - 1);
    assertEquals("在最后一日中止，恢复计算之日2026-02-25为截止日", last.zh());
  }

  @Test
  void aSuspensionDuringAnExtensionInOtherDaysTakesThemAway() {
    // Given three working days, extended by ten natural ones, of which four are suspended
    StatutoryClock clock =
        working(FEB_6, 3)
            .extended(decision(FEB_6), 10, DayCount.NATURAL)
            .suspended(decision(LocalDate.of(2026, 2, 13)))
            .resumed(LocalDate.of(2026, 2, 17));

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then
    assertEquals(LocalDate.of(2026, 2, 25), explanation.dueOn());
    assertEquals(explanation.dueOn(), clock.due(CALENDAR));
  }

  /**
   * Whatever is decided in whatever order, the due date is the day to which a person counts, and
   * the explanation shows just that count.
   */
  @Property(tries = 1_000)
  void theDueDateIsTheDayToWhichAPersonCountsAndTheExplanationShowsIt(
      @ForAll @IntRange(max = 8_000) int offset,
      @ForAll @IntRange(min = 1, max = 40) int days,
      @ForAll DayCount count,
      @ForAll @Size(max = 6) List<@IntRange(max = 100_000) Integer> decisions) {
    // Given
    LocalDate day0 = WorkingCalendar.FIRST.plusDays(offset);
    StatutoryClock clock = decided(StatutoryClock.ofDays(day0, days, count, "条", 1), decisions);

    // When
    Explanation explanation = Explainer.explain(clock, CALENDAR);

    // Then
    assertEquals(byHand(clock), clock.due(CALENDAR));
    assertEquals(clock.due(CALENDAR), explanation.dueOn());
    List<Step> steps = explanation.steps();
    assertEquals(explanation.dueOn(), steps.get(steps.size() - 1).date());
    assertEquals(granted(clock), steps.stream().filter(step -> step.counted() != null).count());
  }

  /** Suspensions, extensions and other limits, one after the other, as the numbers say. */
  private static StatutoryClock decided(StatutoryClock started, List<Integer> decisions) {
    StatutoryClock clock = started;
    LocalDate on = started.day0();
    for (int decision : decisions) {
      int days = 1 + decision / 8 % 30;
      DayCount unit = decision % 2 == 0 ? DayCount.WORKING : DayCount.NATURAL;
      on = on.plusDays(decision / 240 % 20);
      clock =
          switch (decision % 8 / 2) {
            case 0 -> clock.extended(decision(on), days, unit);
            case 1 ->
                clock.underLimit(
                    StatutoryClock.ofDays(on.minusDays(10), days, unit, "条", 1), "公开时限变更");
            default -> clock.suspended(decision(on)).resumed(on = on.plusDays(days - 1));
          };
    }
    return clock;
  }

  private static LocalDate byHand(StatutoryClock clock) {
    LocalDate date = clock.day0();
    for (Segment segment : clock.effective()) {
      for (int left = segment.days(); left > 0; ) {
        date = date.plusDays(1);
        LocalDate day = date;
        boolean paused =
            pauses(clock).anyMatch(pause -> day.isAfter(pause.from()) && !day.isAfter(pause.to()));
        left -= !paused && segment.count().counts(CALENDAR, date) ? 1 : 0;
      }
    }
    for (Segment pause : pauses(clock).toList()) {
      date = pause.from().equals(date) ? pause.to() : date;
    }
    return date;
  }

  private static Stream<Segment> pauses(StatutoryClock clock) {
    return clock.effective().stream().filter(segment -> segment.kind() == SegmentKind.SUSPENDED);
  }

  private static long granted(StatutoryClock clock) {
    return clock.effective().stream().mapToInt(Segment::days).sum();
  }

  @Property(tries = 300)
  void ofASuspensionBeforeTheNewDayZeroOnlyTheDaysAfterItAreTakenOut(
      @ForAll @IntRange(max = 8_000) int offset,
      @ForAll @IntRange(min = 15, max = 60) int days,
      @ForAll @IntRange(max = 10) int suspendAfter,
      @ForAll @IntRange(max = 40) int suspendedFor,
      @ForAll @IntRange(max = 60) int movedBy,
      @ForAll DayCount count) {
    // Given a clock that was suspended, and then another day of formation after its own
    LocalDate day0 = WorkingCalendar.FIRST.plusDays(offset);
    LocalDate suspendedOn = day0.plusDays(suspendAfter);
    StatutoryClock wanted = StatutoryClock.ofDays(day0.plusDays(movedBy), days, count, "条", 1);
    StatutoryClock clock =
        StatutoryClock.ofDays(day0, days, count, "条", 1)
            .suspended(decision(suspendedOn))
            .resumed(suspendedOn.plusDays(suspendedFor))
            .underLimit(wanted, "信息形成日期变更");

    // When
    LocalDate explained = Explainer.explain(clock, CALENDAR).dueOn();

    // Then
    assertEquals(clock.due(CALENDAR), explained);
  }

  private static StatutoryClock working(LocalDate day0, int days) {
    return StatutoryClock.ofDays(day0, days, DayCount.WORKING, "条例第二十六条", 1);
  }

  private static Grounds decision(LocalDate on) {
    return new Grounds(on, "条例第三十三条", "征求第三方意见", "政务公开科", 1);
  }

  private static Step step(Explanation explanation, LocalDate date) {
    List<Step> steps =
        explanation.steps().stream()
            .filter(step -> step.kind() != null && step.date().equals(date))
            .toList();
    assertEquals(1, steps.size());
    return steps.get(0);
  }
}
