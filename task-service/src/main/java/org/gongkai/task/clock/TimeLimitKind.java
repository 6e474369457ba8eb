package org.gongkai.task.clock;

/**
 * The eight kinds of time limits (DL-01 to DL-08), as they are written in events and import files.
 */
public enum TimeLimitKind {
  /** DL-01 自信息形成或变更之日起 n 个工作日. */
  WORKING_DAYS_FROM_FORMATION,
  /** DL-02 自作出行政决定之日起 n 个工作日. */
  WORKING_DAYS_FROM_DECISION,
  /** DL-03 公示期不得少于 n 天. */
  NOTICE_PERIOD,
  /** DL-04 每月. */
  MONTHLY,
  /** DL-05 上半年, 下半年. */
  HALF_YEAR,
  /** DL-06 某日前, 某月底前; DL-12 programme targets. */
  FIXED_DATE,
  /** DL-07 每年. */
  YEARLY,
  /** DL-08 实时, 及时, 适时, 定期, 长期. */
  QUALITATIVE
}
