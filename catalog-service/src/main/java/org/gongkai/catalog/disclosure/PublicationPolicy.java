package org.gongkai.catalog.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.item.TimeLimitKind;
import org.gongkai.catalog.rule.Decision;
import org.gongkai.catalog.rule.Violation;

/**
 * The gates before publication, in the order in which they are tried. A gate is a named rule; a new
 * one is added to the list.
 */
final class PublicationPolicy {

  private static final Set<TimeLimitKind> PERIODIC =
      Set.of(TimeLimitKind.MONTHLY, TimeLimitKind.HALF_YEAR, TimeLimitKind.YEARLY);

  private static final List<Gate> GATES =
      List.of(
          PublicationPolicy::confidentialityReviewIsPassed,
          PublicationPolicy::reviewerDoesNotPublish,
          PublicationPolicy::itemIsEffective,
          PublicationPolicy::requiredElementsAreGiven,
          PublicationPolicy::periodIsNamed,
          PublicationPolicy::periodIsExpected);

  private PublicationPolicy() {}

  /** The first gate that is closed, or allowed. */
  static Decision mayPublish(Candidate candidate) {
    return GATES.stream()
        .map(gate -> gate.check(candidate))
        .filter(decision -> !decision.isAllowed())
        .findFirst()
        .orElse(Decision.allowed());
  }

  /** 先审查后公开 (条例第十七条). */
  private static Decision confidentialityReviewIsPassed(Candidate candidate) {
    return candidate.disclosure().state() == DisclosureState.REVIEW_PASSED
        ? Decision.allowed()
        : Decision.refused(
            "review-not-passed",
            Map.of("state", candidate.disclosure().state().name()),
            DisclosurePolicy.REVIEW_BASIS);
  }

  /** Who reviewed does not publish. */
  private static Decision reviewerDoesNotPublish(Candidate candidate) {
    return candidate.publisher().equals(candidate.disclosure().review().reviewer())
        ? Decision.refused("reviewer-cannot-publish", Map.of(), DisclosurePolicy.REVIEW_BASIS)
        : Decision.allowed();
  }

  /** The item stands on the day. */
  private static Decision itemIsEffective(Candidate candidate) {
    return candidate.itemIsEffective()
        ? Decision.allowed()
        : Decision.refused(
            "item-not-effective", Map.of("item", candidate.disclosure().subject().itemCode()));
  }

  /** Every content element that the item requires is there (要素齐全). */
  private static Decision requiredElementsAreGiven(Candidate candidate) {
    List<Violation> missing =
        ElementValues.missing(
            candidate.item().state().content().elements(), candidate.disclosure().text());
    return missing.isEmpty()
        ? Decision.allowed()
        : new Decision.Refused(
            "elements-missing",
            Map.of("elements", missing.stream().map(v -> v.arguments().get("name")).toList()),
            null,
            missing);
  }

  /** What answers a recurring duty says for which period. */
  private static Decision periodIsNamed(Candidate candidate) {
    return candidate.disclosure().dates().period() == null
            && PERIODIC.contains(candidate.item().state().content().timeLimit().kindOf())
        ? Decision.refused("period-missing", Map.of())
        : Decision.allowed();
  }

  /** A period without a window, or still ahead, is a mistake for one whose task would stay open. */
  private static Decision periodIsExpected(Candidate candidate) {
    String period = candidate.disclosure().dates().period();
    TimeLimit limit = candidate.item().state().content().timeLimit();
    return period == null
            || (Periods.fits(limit, period) && Periods.reached(limit, period, candidate.today()))
        ? Decision.allowed()
        : Decision.refused(
            "period-not-expected",
            Map.of(
                "period",
                period,
                "expected",
                Periods.expected(limit, candidate.today()).orElseThrow()));
  }

  @FunctionalInterface
  private interface Gate {

    Decision check(Candidate candidate);
  }

  /**
   * A disclosure at the gates.
   *
   * @param disclosure the disclosure
   * @param item the item it answers, in the version that is effective now, else the latest
   * @param itemIsEffective whether that version is effective now
   * @param publisher subject of who would publish it
   * @param today the day on which it would be published
   */
  record Candidate(
      Disclosure disclosure,
      Item item,
      boolean itemIsEffective,
      String publisher,
      LocalDate today) {}
}
