package org.gongkai.task.clock;

import java.time.LocalDate;
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

  /** Working days from formation in both versions of the regulation. */
  private static final int REGULATION_DAYS = 20;

  /** The day on which the regulation in its present version, 国务院令第711号, came into force. */
  private static final LocalDate REGULATION_711 = LocalDate.of(2019, 5, 15);

  /**
   * The rule to cite for the clock: the special law, or the words of the governing limit, or what
   * was in force on a day.
   *
   * @param day0 the day from which the clock counts
   */
  public String article(LocalDate day0) {
    return Optional.ofNullable(specialLaw).orElseGet(() -> rule(governing, day0));
  }

  /**
   * The limit that counts from each formation or decision, if there is one: the item's own, else
   * the general one that nothing displaces (条例第二十六条, until May 2019 第十八条).
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

  private static String rule(TimeLimit limit, LocalDate day0) {
    if (limit.quote() != null) {
      return limit.quote();
    }
    return switch (limit.kind()) {
      case WORKING_DAYS_FROM_FORMATION ->
          ((TimeLimit.FromFormation) limit).workingDays() == REGULATION_DAYS
              ? regulation(day0)
              : "自政府信息形成或者变更之日起";
      case WORKING_DAYS_FROM_DECISION -> "自作出行政决定之日起";
      case NOTICE_PERIOD -> "公示期";
      case MONTHLY -> "每月";
      case HALF_YEAR -> "每半年";
      case FIXED_DATE -> "规定日期";
      case YEARLY -> "每年";
      case QUALITATIVE -> "公开时效标准";
    };
  }

  private static String regulation(LocalDate day0) {
    return day0.isBefore(REGULATION_711)
        ? "《中华人民共和国政府信息公开条例》（国务院令第492号）第十八条"
        : "《中华人民共和国政府信息公开条例》第二十六条";
  }
}
