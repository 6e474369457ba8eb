package org.gongkai.task.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
  void aRestartForgetsWhatWasCounted() {
    StatutoryClock clock = working(FEB_6, 20).restarted(decision(LocalDate.of(2026, 9, 30)), 20);
    assertEquals(LocalDate.of(2026, 11, 3), clock.due(CALENDAR));
    assertEquals(LocalDate.of(2026, 9, 30), clock.day0());
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

  @Property(tries = 300)
  void theExplanationComesToTheSameDayAsTheArithmetic(
      @ForAll @IntRange(max = 8_000) int offset,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 10) int suspendAfter,
      @ForAll @IntRange(max = 40) int suspendedFor,
      @ForAll @IntRange(min = 1, max = 30) int extension,
      @ForAll DayCount count,
      @ForAll DayCount extensionCount) {
    // Given a clock that is suspended before it has run out, then extended
    LocalDate day0 = WorkingCalendar.FIRST.plusDays(offset);
    StatutoryClock started = StatutoryClock.ofDays(day0, days, count, "条", 1);
    LocalDate suspendedOn = day0.plusDays(suspendAfter);
    StatutoryClock clock =
        suspendedOn.isBefore(started.due(CALENDAR))
            ? started
                .suspended(decision(suspendedOn))
                .resumed(suspendedOn.plusDays(suspendedFor))
                .extended(decision(suspendedOn), extension, extensionCount)
            : started;

    // When
    LocalDate explained = Explainer.explain(clock, CALENDAR).dueOn();

    // Then
    assertEquals(clock.due(CALENDAR), explained);
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
