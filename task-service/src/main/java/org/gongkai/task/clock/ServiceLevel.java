package org.gongkai.task.clock;

/**
 * What a qualitative term such as 及时 is measured by, as an administrator has configured it (DL-08).
 *
 * @param days number of days, at least 1
 * @param dayKind how they are counted
 * @param from what they are counted from
 */
public record ServiceLevel(int days, DayCount dayKind, From from) {

  /** Day 0 of a service level. */
  public enum From {
    /** The day on which the information was formed. */
    FORMATION,
    /** The day of the last publication: the longest silence allowed. */
    LAST_PUBLICATION
  }
}
