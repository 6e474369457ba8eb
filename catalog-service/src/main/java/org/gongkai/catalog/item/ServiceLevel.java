package org.gongkai.catalog.item;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What makes a qualitative limit measurable; configured by an administrator, never invented from a
 * text.
 *
 * @param days number of days
 * @param dayKind how they are counted
 * @param from the day after which they are counted
 */
public record ServiceLevel(
    @Min(0) @Max(3650) int days, @NotNull DayKind dayKind, @NotNull From from) {

  /** Day zero of a service level. */
  public enum From {
    /** The day on which the information was formed or changed. */
    FORMATION,
    /** The day of the item's last publication by the unit. */
    LAST_PUBLICATION
  }
}
