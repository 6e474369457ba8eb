package org.gongkai.task.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DL-09: which of two limits counts from each formation; only a law displaces the general one. */
class GoverningLimitTest {

  private static final TimeLimit TWENTY = new TimeLimit.FromFormation(20, null);
  private static final TimeLimit SEVEN = new TimeLimit.FromDecision(7, null);
  private static final TimeLimit NOTICE = new TimeLimit.NoticePeriod(3, DayCount.NATURAL, "公示期");
  private static final TimeLimit MONTHLY = new TimeLimit.Monthly(1, 20, null);

  @Test
  void aWordAndANoticePeriodLeaveTheGeneralLimitInForceWhichIsCitedByItsOwnArticle() {
    Optional<GoverningLimit> general = Optional.of(new GoverningLimit(TWENTY, null, null));
    assertEquals(general, new GoverningLimit(timely(null), TWENTY, null).perDraft());
    assertEquals(
        general,
        new GoverningLimit(timely(from(ServiceLevel.From.LAST_PUBLICATION)), TWENTY, null)
            .perDraft());
    assertEquals(general, new GoverningLimit(NOTICE, TWENTY, null).perDraft());
    assertEquals("《中华人民共和国政府信息公开条例》第二十六条", general.orElseThrow().article());
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
