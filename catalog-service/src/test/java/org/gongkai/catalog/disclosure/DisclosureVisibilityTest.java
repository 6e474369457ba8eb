package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.gongkai.catalog.disclosure.DisclosureVisibility.Sight;
import org.gongkai.catalog.item.AudienceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureVisibilityTest {

  private static final Looker PUBLIC = new Looker(false, false);

  @ParameterizedTest
  @EnumSource(DisclosureState.class)
  void theUnitsPeopleAndSupervisorsSeeAll(DisclosureState state) {
    assertEquals(
        Sight.WORK, DisclosureVisibility.of(Disclosures.in(state), new Looker(true, false)));
    assertEquals(
        Sight.WORK, DisclosureVisibility.of(Disclosures.in(state), new Looker(false, true)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PUBLISHED", "WITHDRAWN"})
  void toOthersAnUnpublishedDisclosureDoesNotExist(DisclosureState state) {
    assertEquals(Sight.NOTHING, DisclosureVisibility.of(Disclosures.in(state), PUBLIC));
    assertFalse(DisclosureVisibility.isPublic(Disclosures.in(state)));
  }

  @Test
  void everybodySeesWhatIsPublishedToTheWholeSociety() {
    Disclosure published = Disclosures.published(AudienceKind.WHOLE_SOCIETY);
    assertEquals(Sight.PUBLICATION, DisclosureVisibility.of(published, PUBLIC));
    assertTrue(DisclosureVisibility.isPublic(published));
  }

  @Test
  void everybodyLearnsThatAPublicDisclosureWasWithdrawn() {
    assertEquals(
        Sight.WITHDRAWAL,
        DisclosureVisibility.of(Disclosures.in(DisclosureState.WITHDRAWN), PUBLIC));
  }

  @Test
  void whatIsForASpecificAudienceIsNeverOnThePublicWeb() {
    // Given
    Disclosure published = Disclosures.published(AudienceKind.SPECIFIC);
    Disclosure withdrawn = published.withdraw(Instant.EPOCH, "reason");
    // Then
    assertEquals(Sight.NOTHING, DisclosureVisibility.of(published, PUBLIC));
    assertEquals(Sight.NOTHING, DisclosureVisibility.of(withdrawn, PUBLIC));
  }

  @Test
  void anEventTellsATitleOnlyWhileItIsPublic() {
    assertEquals("标题", title(Disclosures.published(AudienceKind.WHOLE_SOCIETY)));
    assertEquals(null, title(Disclosures.published(AudienceKind.SPECIFIC)));
    assertEquals(null, title(Disclosures.draft()));
    assertEquals(null, title(Disclosures.in(DisclosureState.WITHDRAWN)));
  }

  @Test
  void anEventTellsWhySomethingWasWithdrawnOnlyIfItWasPublic() {
    assertEquals("reason", reasonOfWithdrawal(AudienceKind.WHOLE_SOCIETY));
    assertEquals(null, reasonOfWithdrawal(AudienceKind.SPECIFIC));
  }

  @Test
  void aProposedCorrectionIsNotPublicBeforeItsReview() {
    // Given
    Disclosure proposed =
        Disclosures.published(AudienceKind.WHOLE_SOCIETY)
            .proposeCorrection(new DisclosureText("更正", null, Map.of(), null), "reason", "author");
    // Then
    assertEquals("标题", title(proposed));
    assertEquals("更正", title(proposed.applyCorrection("reviewer")));
  }

  private static String title(Disclosure disclosure) {
    return DisclosureEventMapper.DisclosureStateV1.of(disclosure).title();
  }

  private static String reasonOfWithdrawal(AudienceKind audience) {
    Disclosure withdrawn = Disclosures.published(audience).withdraw(Instant.EPOCH, "reason");
    return DisclosureEventMapper.DisclosureStateV1.of(withdrawn).withdrawalReason();
  }

  private record Looker(boolean works, boolean supervises) implements DisclosureVisibility.Viewer {

    @Override
    public boolean worksFor(String unit) {
      return works;
    }

    @Override
    public boolean supervises(String jurisdiction) {
      return supervises;
    }
  }
}
