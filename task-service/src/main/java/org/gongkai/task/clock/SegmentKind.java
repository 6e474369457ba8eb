package org.gongkai.task.clock;

/** What a stretch of statutory time does to the clock. */
public enum SegmentKind {
  /** The clock starts: a number of days after day 0, or a day that the calendar fixes. */
  RUNNING,
  /** Days that are not counted, for instance while a third party is consulted (条例第三十二、三十三条). */
  SUSPENDED,
  /** The count begins anew: another limit applies, or the day it is counted from was corrected. */
  RESTARTED,
  /** More days, with a reason and an approver (条例第三十三条). */
  EXTENDED
}
