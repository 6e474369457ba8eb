package org.gongkai.task.calendar;

/** What a day is under the State Council's yearly arrangement. */
public enum DayKind {
  /** Monday to Friday, not arranged otherwise. */
  WORKDAY,
  /** Saturday or Sunday, not arranged otherwise. */
  WEEKEND,
  /** A day off by the arrangement, whatever day of the week it is. */
  HOLIDAY,
  /** Saturday or Sunday made a working day by the arrangement (调休上班). */
  MAKE_UP_WORKDAY;

  /** Whether statutory working days count this day. */
  public boolean working() {
    return this == WORKDAY || this == MAKE_UP_WORKDAY;
  }
}
