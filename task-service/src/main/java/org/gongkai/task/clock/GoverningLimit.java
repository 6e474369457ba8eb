package org.gongkai.task.clock;

import java.util.Optional;

/**
 * The limit that governs, with the general one that it displaces (DL-09 除法律法规另有规定外).
 *
 * @param governing the limit that is measured: the special one where there is one
 * @param general the general limit that gives way, or null
 * @param specialLaw the law that orders the special limit, or null
 */
public record GoverningLimit(TimeLimit governing, TimeLimit general, String specialLaw) {

  /** The rule to cite for the clock: the special law, or the words of the governing limit. */
  public String article() {
    return Optional.ofNullable(specialLaw).orElseGet(() -> rule(governing));
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
