package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.rule.Decision;
import org.junit.jupiter.api.Test;

class DisclosurePolicyTest {

  @Test
  void aDraftIsRevisedExceptUnderReview() {
    assertEquals(
        EnumSet.of(
            DisclosureState.DRAFT, DisclosureState.REVIEW_REFUSED, DisclosureState.REVIEW_PASSED),
        statesThatAllow(DisclosurePolicy::mayRevise));
  }

  @Test
  void onlyADraftIsSubmitted() {
    assertEquals(EnumSet.of(DisclosureState.DRAFT), statesThatAllow(DisclosurePolicy::maySubmit));
  }

  @Test
  void onlyWhatWasSubmittedIsReviewed() {
    assertEquals(
        EnumSet.of(DisclosureState.IN_REVIEW),
        statesThatAllow(
            disclosure -> DisclosurePolicy.mayReview(disclosure, Disclosures.REVIEWER)));
  }

  @Test
  void onlyWhatIsPublishedIsCorrectedOrWithdrawn() {
    assertEquals(
        EnumSet.of(DisclosureState.PUBLISHED), statesThatAllow(DisclosurePolicy::mayCorrect));
    assertEquals(
        EnumSet.of(DisclosureState.PUBLISHED), statesThatAllow(DisclosurePolicy::mayWithdraw));
  }

  @Test
  void onlyWhatWasNeverPublishedIsDiscarded() {
    assertEquals(
        EnumSet.of(
            DisclosureState.DRAFT,
            DisclosureState.IN_REVIEW,
            DisclosureState.REVIEW_REFUSED,
            DisclosureState.REVIEW_PASSED),
        statesThatAllow(DisclosurePolicy::mayDiscard));
  }

  @Test
  void nobodyReviewsWhatTheyWrote() {
    // Given
    Disclosure submitted =
        Disclosures.draft()
            .revise(Disclosures.text(Map.of()), Disclosures.draft().dates(), "second")
            .submit();
    // When
    Decision byAuthor = DisclosurePolicy.mayReview(submitted, Disclosures.AUTHOR);
    Decision bySecond = DisclosurePolicy.mayReview(submitted, "second");
    Decision byOther = DisclosurePolicy.mayReview(submitted, "other");
    // Then
    assertEquals("author-cannot-review", refusal(byAuthor).code());
    assertEquals(DisclosurePolicy.REVIEW_BASIS, refusal(byAuthor).legalBasis());
    assertFalse(bySecond.isAllowed());
    assertTrue(byOther.isAllowed());
  }

  @Test
  void aCorrectionIsReviewedByAnotherThanWhoProposedIt() {
    // Given
    Disclosure corrected =
        Disclosures.published(AudienceKind.WHOLE_SOCIETY)
            .proposeCorrection(Disclosures.text(Map.of()), "reason", "proposer");
    // Then
    assertFalse(DisclosurePolicy.mayReview(corrected, "proposer").isAllowed());
    assertTrue(DisclosurePolicy.mayReview(corrected, Disclosures.REVIEWER).isAllowed());
  }

  @Test
  void oneCorrectionWaitsAtATime() {
    // Given
    Disclosure corrected =
        Disclosures.published(AudienceKind.WHOLE_SOCIETY)
            .proposeCorrection(Disclosures.text(Map.of()), "reason", "proposer");
    // Then
    assertEquals(
        "correction-waits-for-review", refusal(DisclosurePolicy.mayCorrect(corrected)).code());
  }

  @Test
  void revisingADraftTakesItsReviewBack() {
    // When
    Disclosure revised =
        Disclosures.passed()
            .revise(Disclosures.text(Map.of()), Disclosures.draft().dates(), "second");
    // Then
    assertEquals(DisclosureState.DRAFT, revised.state());
    assertEquals(Set.of(Disclosures.AUTHOR, "second"), revised.review().authors());
  }

  private static Decision.Refused refusal(Decision decision) {
    return assertInstanceOf(Decision.Refused.class, decision);
  }

  private static Set<DisclosureState> statesThatAllow(Function<Disclosure, Decision> rule) {
    return Stream.of(DisclosureState.values())
        .filter(state -> rule.apply(Disclosures.in(state)).isAllowed())
        .collect(Collectors.toSet());
  }
}
