package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ElementType;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.item.Items;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.rule.Decision;
import org.gongkai.catalog.testing.Catalogues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationPolicyTest {

  private static final Item ITEM = Items.adopted(Items.item(Items.twentyDays()));

  @Test
  void aReviewedDraftOfAnEffectiveItemIsPublished() {
    assertTrue(decide(Disclosures.passed(), ITEM, true, "officer").isAllowed());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEW_PASSED")
  void nothingIsPublishedBeforeItsReviewIsPassed(DisclosureState state) {
    // When
    Decision decision = decide(Disclosures.in(state), ITEM, true, "officer");
    // Then
    assertEquals("review-not-passed", refusal(decision).code());
    assertEquals(DisclosurePolicy.REVIEW_BASIS, refusal(decision).legalBasis());
  }

  @Test
  void whoReviewedDoesNotPublish() {
    // When
    Decision decision = decide(Disclosures.passed(), ITEM, true, Disclosures.REVIEWER);
    // Then
    assertEquals("reviewer-cannot-publish", refusal(decision).code());
  }

  @Test
  void nothingIsPublishedForAnItemThatIsNotEffective() {
    // When
    Decision decision = decide(Disclosures.passed(), ITEM, false, "officer");
    // Then
    assertEquals("item-not-effective", refusal(decision).code());
  }

  @Test
  void everyRequiredElementMustBeThere() {
    // Given
    Item item =
        Items.adopted(
            Items.item(
                Items.twentyDays(),
                new Element("fundSource", "资金来源", ElementType.TEXT, true),
                new Element("hotline", "举报电话", ElementType.PHONE, false)));
    // When
    Decision decision = decide(Disclosures.passed(), item, true, "officer");
    // Then
    assertEquals("elements-missing", refusal(decision).code());
    assertEquals("/elements/fundSource", refusal(decision).violations().get(0).pointer());
    assertEquals(1, refusal(decision).violations().size());
  }

  @Test
  void whatAnswersARecurringDutySaysForWhichPeriod() {
    // Given
    Item monthly = Items.adopted(Items.item(new TimeLimit.Monthly(11, 31, null)));
    // When
    Decision decision = decide(Disclosures.passed(), monthly, true, "officer");
    // Then
    assertEquals("period-missing", refusal(decision).code());
  }

  /** CC18-W-05 of Changchun: the report on a year comes out by 31 March of the next. */
  @Test
  void theAnnualReportIsAboutTheYearBefore() {
    // Given
    Item report =
        Items.adopted(
            Catalogues.regime("s3-changchun-2018/regime.json").items().stream()
                .filter(item -> item.code().equals("CC18-W-05"))
                .map(item -> Items.item(item.timeLimit()))
                .findFirst()
                .orElseThrow());
    // When
    Decision now = decide(Disclosures.passedAbout("2026"), report, true, "officer");
    Decision mistaken = decide(Disclosures.passedAbout("2027"), report, true, "officer");
    Decision unfit = decide(Disclosures.passedAbout("2026-12"), report, true, "officer");
    // Then
    assertTrue(now.isAllowed());
    assertEquals("period-not-expected", refusal(mistaken).code());
    assertEquals("2026", refusal(mistaken).arguments().get("expected"));
    assertEquals("period-not-expected", refusal(unfit).code());
  }

  private static Decision decide(
      Disclosure disclosure, Item item, boolean effective, String publisher) {
    return PublicationPolicy.mayPublish(
        new PublicationPolicy.Candidate(
            disclosure, item, effective, publisher, LocalDate.of(2027, 3, 20)));
  }

  private static Decision.Refused refusal(Decision decision) {
    return assertInstanceOf(Decision.Refused.class, decision);
  }
}
