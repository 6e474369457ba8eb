package org.gongkai.catalog.item;

/** How days are counted: “天” in a text means natural days, “工作日” working days. */
public enum DayKind {
  /** Every day of the calendar. */
  NATURAL,
  /** Days that the State Council's arrangement leaves as working days. */
  WORKING
}
