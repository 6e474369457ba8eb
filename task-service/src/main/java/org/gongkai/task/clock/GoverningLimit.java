package org.gongkai.task.clock;

import java.util.Optional;

/**
 * An item's limit, with the general one beside it (DL-09 除法律法规另有规定外).
 *
 * <p>Only a law displaces the general limit. Where the item's own limit leaves open by when what
 * has been formed must be public, as 及时 or a notice period does, and no law is named, the general
 * one counts from each formation.
 *
 * @param governing the item's own limit: the special one where there is one
 * @param general the general limit, or null
 * @param specialLaw the law that orders the special limit, or null
 */
public record GoverningLimit(TimeLimit governing, TimeLimit general, String specialLaw) {

  /** The rule to cite for the clock: the special law, or the words of the governing limit. */
  public String article() {
    return Optional.ofNullable(specialLaw).orElseGet(() -> rule(governing));
  }

  /**
   * The limit that counts from each formation or decision, if there is one: the item's own, else
   * the general one that nothing displaces (条例第二十六条).
   */
  public Optional<GoverningLimit> perDraft() {
    if (countsPerDraft(governing)) {
      return Optional.of(this);
    }
    return leavesOpen(governing) && specialLaw == null && general != null && countsPerDraft(general)
        ? Optional.of(new GoverningLimit(general, null, null))
        : Optional.empty();
  }

  private static boolean countsPerDraft(TimeLimit limit) {
    return limit instanceof TimeLimit.FromFormation
        || limit instanceof TimeLimit.FromDecision
        || limit instanceof TimeLimit.Qualitative qualitative
            && qualitative.measuredFromFormation();
  }

  private static boolean leavesOpen(TimeLimit limit) {
    return limit.kind() == TimeLimitKind.QUALITATIVE || limit.kind() == TimeLimitKind.NOTICE_PERIOD;
  }

  private static String rule(TimeLimit limit) {
    if (limit.quote() != null) {
      return limit.quote();
    }
    return switch (limit.kind()) {
      case WORKING_DAYS_FROM_FORMATION -> "《中华人民共和国政府信息公开条例》第二十六条";
      case WORKING_DAYS_FROM_DECISION -> "自作出行政决定之日起";
      case NOTICE_PERIOD -> "公示期";
      case MONTHLY -> "每月";
      case HALF_YEAR -> "每半年";
      case FIXED_DATE -> "规定日期";
      case YEARLY -> "每年";
      case QUALITATIVE -> "公开时效标准";
    };
  }
}
