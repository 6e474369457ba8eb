package org.gongkai.catalog.disclosure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.rule.Decision;

/** Which verbs the state of a disclosure allows, and to whom the four-eyes rule allows them. */
final class DisclosurePolicy {

  /** 行政机关应当建立健全政府信息公开审查机制. */
  static final String REVIEW_BASIS = "《中华人民共和国政府信息公开条例》第十七条";

  private static final Set<DisclosureState> REVISABLE =
      EnumSet.of(
          DisclosureState.DRAFT, DisclosureState.REVIEW_REFUSED, DisclosureState.REVIEW_PASSED);

  private static final Set<DisclosureState> UNPUBLISHED =
      EnumSet.of(
          DisclosureState.DRAFT,
          DisclosureState.IN_REVIEW,
          DisclosureState.REVIEW_REFUSED,
          DisclosureState.REVIEW_PASSED);

  private DisclosurePolicy() {}

  /** A draft can be written on, except while it is under review. */
  static Decision mayRevise(Disclosure disclosure) {
    return inOneOf(disclosure, REVISABLE, "revise");
  }

  /** A draft can be submitted; a refused one after it was revised. */
  static Decision maySubmit(Disclosure disclosure) {
    return inOneOf(disclosure, EnumSet.of(DisclosureState.DRAFT), "submit");
  }

  /** A submitted draft or a proposed correction can be reviewed, by another than its authors. */
  static Decision mayReview(Disclosure disclosure, String reviewer) {
    if (!disclosure.awaitsReview()) {
      return notNow(disclosure, "review");
    }
    boolean wroteIt =
        disclosure.correction() == null
            ? disclosure.review().authors().contains(reviewer)
            : disclosure.correction().author().equals(reviewer);
    return wroteIt
        ? Decision.refused("author-cannot-review", Map.of(), REVIEW_BASIS)
        : Decision.allowed();
  }

  /** A published disclosure can be corrected, one correction at a time. */
  static Decision mayCorrect(Disclosure disclosure) {
    Decision published = inOneOf(disclosure, EnumSet.of(DisclosureState.PUBLISHED), "correct");
    if (!published.isAllowed()) {
      return published;
    }
    return disclosure.correction() == null
        ? Decision.allowed()
        : Decision.refused("correction-waits-for-review", Map.of());
  }

  /** A published disclosure can be withdrawn. */
  static Decision mayWithdraw(Disclosure disclosure) {
    return inOneOf(disclosure, EnumSet.of(DisclosureState.PUBLISHED), "withdraw");
  }

  /** What was never published can be discarded. */
  static Decision mayDiscard(Disclosure disclosure) {
    return inOneOf(disclosure, UNPUBLISHED, "discard");
  }

  private static Decision inOneOf(Disclosure disclosure, Set<DisclosureState> states, String verb) {
    return states.contains(disclosure.state()) ? Decision.allowed() : notNow(disclosure, verb);
  }

  private static Decision notNow(Disclosure disclosure, String verb) {
    return Decision.refused(
        "disclosure-state-forbids", Map.of("state", disclosure.state().name(), "verb", verb));
  }
}
