package org.gongkai.catalog.item;

/** The names of the eight kinds of {@link TimeLimit}, as they stand in JSON and in filters. */
public enum TimeLimitKind {
  /** See {@link TimeLimit.WorkingDaysFromFormation}. */
  WORKING_DAYS_FROM_FORMATION,
  /** See {@link TimeLimit.WorkingDaysFromDecision}. */
  WORKING_DAYS_FROM_DECISION,
  /** See {@link TimeLimit.NoticePeriod}. */
  NOTICE_PERIOD,
  /** See {@link TimeLimit.Monthly}. */
  MONTHLY,
  /** See {@link TimeLimit.HalfYear}. */
  HALF_YEAR,
  /** See {@link TimeLimit.FixedDate}. */
  FIXED_DATE,
  /** See {@link TimeLimit.Yearly}. */
  YEARLY,
  /** See {@link TimeLimit.Qualitative}. */
  QUALITATIVE;

  static TimeLimitKind of(TimeLimit limit) {
    if (limit instanceof TimeLimit.WorkingDaysFromFormation) {
      return WORKING_DAYS_FROM_FORMATION;
    }
    if (limit instanceof TimeLimit.WorkingDaysFromDecision) {
      return WORKING_DAYS_FROM_DECISION;
    }
    if (limit instanceof TimeLimit.NoticePeriod) {
      return NOTICE_PERIOD;
    }
    if (limit instanceof TimeLimit.Monthly) {
      return MONTHLY;
    }
    if (limit instanceof TimeLimit.HalfYear) {
      return HALF_YEAR;
    }
    if (limit instanceof TimeLimit.FixedDate) {
      return FIXED_DATE;
    }
    if (limit instanceof TimeLimit.Yearly) {
      return YEARLY;
    }
    return QUALITATIVE;
  }
}
