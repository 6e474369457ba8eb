package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.Items;
import org.gongkai.catalog.item.ServiceLevel;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.rule.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  static Stream<Arguments> drafts() {
    TimeLimit formation = Items.twentyDays();
    TimeLimit decision = new TimeLimit.WorkingDaysFromDecision(7, null);
    TimeLimit monthly = new TimeLimit.Monthly(11, 31, null);
    TimeLimit halfYear = new TimeLimit.HalfYear(TimeLimit.Half.FIRST, null, null);
    TimeLimit once = new TimeLimit.HalfYear(TimeLimit.Half.SECOND, 2014, null);
    TimeLimit yearly = new TimeLimit.Yearly(1, 1, 1, 31, null, null);
    TimeLimit measured =
        new TimeLimit.Qualitative(
            TimeLimit.Term.TIMELY,
            new ServiceLevel(5, DayKind.WORKING, ServiceLevel.From.FORMATION),
            null);
    TimeLimit timely = new TimeLimit.Qualitative(TimeLimit.Term.TIMELY, null, null);
    return Stream.of(
        Arguments.of(formation, dates(TODAY, null, null), List.of()),
        Arguments.of(formation, dates(null, null, null), List.of("day-zero-missing")),
        Arguments.of(formation, dates(TODAY.plusDays(1), null, null), List.of("date-in-future")),
        Arguments.of(decision, dates(null, TODAY, null), List.of()),
        Arguments.of(decision, dates(TODAY, null, null), List.of("day-zero-missing")),
        Arguments.of(measured, dates(null, null, null), List.of("day-zero-missing")),
        Arguments.of(timely, dates(null, null, null), List.of()),
        Arguments.of(monthly, dates(null, null, "2026-05"), List.of()),
        Arguments.of(monthly, dates(null, null, "2026"), List.of("period-unfit")),
        Arguments.of(halfYear, dates(null, null, "2026-H1"), List.of()),
        Arguments.of(halfYear, dates(null, null, "2026-05"), List.of("period-unfit")),
        Arguments.of(halfYear, dates(null, null, "2026-H2"), List.of("period-unfit")),
        Arguments.of(once, dates(null, null, "2014-H2"), List.of()),
        Arguments.of(once, dates(null, null, "2015-H2"), List.of("period-unfit")),
        Arguments.of(yearly, dates(null, null, "2025"), List.of()),
        Arguments.of(yearly, dates(null, null, "2025-H2"), List.of("period-unfit")));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void aDraftGivesWhatTheClockOfItsItemNeeds(
      TimeLimit limit, DisclosureDates dates, List<String> broken) {
    assertEquals(
        broken,
        DraftRules.check(Items.item(limit), Disclosures.text(Map.of()), dates, TODAY).stream()
            .map(Violation::code)
            .toList());
  }

  private static DisclosureDates dates(LocalDate formed, LocalDate decided, String period) {
    return new DisclosureDates(formed, decided, period);
  }
}
