package org.gongkai.catalog.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;

/** Disclosures for tests, in every state. */
final class Disclosures {

  static final String AUTHOR = "author";
  static final String REVIEWER = "reviewer";

  private Disclosures() {}

  static Disclosure draft() {
    return draft(new DisclosureDates(LocalDate.of(2026, 6, 1), null, null));
  }

  private static Disclosure draft(DisclosureDates dates) {
    return Disclosure.draft(
        new UUID(0, 2),
        new Disclosure.Subject(
            new UUID(0, 1), "CZ-1", 1, "140400-GOV", "140400", AudienceKind.WHOLE_SOCIETY),
        text(Map.of()),
        dates,
        AUTHOR);
  }

  static DisclosureText text(Map<String, Object> elements) {
    return new DisclosureText("标题", null, elements, null);
  }

  static Disclosure passed() {
    return draft().submit().passReview(REVIEWER);
  }

  /** Passed, and about a period. */
  static Disclosure passedAbout(String period) {
    return draft(new DisclosureDates(LocalDate.of(2026, 6, 1), null, period))
        .submit()
        .passReview(REVIEWER);
  }

  static Disclosure published(AudienceKind audience) {
    return passed()
        .publish(audience, "140400-GOV/202606-00001", Instant.parse("2026-06-02T00:00:00Z"), null);
  }

  static Disclosure in(DisclosureState state) {
    return switch (state) {
      case DRAFT -> draft();
      case IN_REVIEW -> draft().submit();
      case REVIEW_REFUSED -> draft().submit().refuseReview(REVIEWER, "reason");
      case REVIEW_PASSED -> passed();
      case PUBLISHED -> published(AudienceKind.WHOLE_SOCIETY);
      case WITHDRAWN -> published(AudienceKind.WHOLE_SOCIETY).withdraw(Instant.EPOCH, "reason");
      case DISCARDED -> draft().discard();
    };
  }
}
