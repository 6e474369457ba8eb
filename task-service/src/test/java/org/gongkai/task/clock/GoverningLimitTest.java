package org.gongkai.task.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DL-09: which of two limits counts from each formation; only a law displaces the general one. */
class GoverningLimitTest {

  private static final TimeLimit TWENTY = new TimeLimit.FromFormation(20, null);
  private static final TimeLimit SEVEN = new TimeLimit.FromDecision(7, null);
  private static final TimeLimit NOTICE = new TimeLimit.NoticePeriod(3, DayCount.NATURAL, "公示期");
  private static final TimeLimit MONTHLY = new TimeLimit.Monthly(1, 20, null);

  @Test
  void aWordAndANoticePeriodLeaveTheGeneralLimitInForce() {
    Optional<GoverningLimit> general = Optional.of(new GoverningLimit(TWENTY, null, null));
    assertEquals(general, new GoverningLimit(timely(null), TWENTY, null).perDraft());
    assertEquals(
        general,
        new GoverningLimit(timely(from(ServiceLevel.From.LAST_PUBLICATION)), TWENTY, null)
            .perDraft());
    assertEquals(general, new GoverningLimit(NOTICE, TWENTY, null).perDraft());
  }

  @Test
  void twentyWorkingDaysAreCitedByTheVersionOfTheRegulationInForceOnDayZero() {
    GoverningLimit twenty = new GoverningLimit(TWENTY, null, null);
    assertEquals("《中华人民共和国政府信息公开条例》（国务院令第492号）第十八条", twenty.article(LocalDate.of(2019, 5, 14)));
    assertEquals("《中华人民共和国政府信息公开条例》第二十六条", twenty.article(LocalDate.of(2019, 5, 15)));
  }

  @Test
  void anotherNumberOfDaysIsNotTheRegulations() {
    GoverningLimit seven = new GoverningLimit(new TimeLimit.FromFormation(7, null), null, null);
    assertEquals("自政府信息形成或者变更之日起", seven.article(LocalDate.of(2026, 2, 6)));
  }

  @Test
  void aSpecialLawDisplacesIt() {
    assertEquals(Optional.empty(), new GoverningLimit(timely(null), TWENTY, "某法").perDraft());
    assertEquals(Optional.empty(), new GoverningLimit(NOTICE, TWENTY, "某法").perDraft());
  }

  @Test
  void whatCountsFromEachFormationOrDecisionItselfGoverns() {
    for (TimeLimit own :
        new TimeLimit[] {TWENTY, SEVEN, timely(from(ServiceLevel.From.FORMATION))}) {
      GoverningLimit limit = new GoverningLimit(own, TWENTY, null);
      assertEquals(Optional.of(limit), limit.perDraft());
    }
  }

  @Test
  void whereNothingCountsFromAFormationNothingDoes() {
    assertEquals(Optional.empty(), new GoverningLimit(timely(null), null, null).perDraft());
    assertEquals(Optional.empty(), new GoverningLimit(NOTICE, timely(null), null).perDraft());
    assertEquals(Optional.empty(), new GoverningLimit(MONTHLY, TWENTY, null).perDraft());
  }

  private static TimeLimit timely(ServiceLevel level) {
    return new TimeLimit.Qualitative(TimeLimit.Term.TIMELY, level, "及时");
  }

  private static ServiceLevel from(ServiceLevel.From from) {
    return new ServiceLevel(5, DayCount.WORKING, from);
  }
}
