package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit as the catalogue last described it.
 *
 * @param id id in the catalogue
 * @param version its version there
 * @param code code by which everything else names it
 * @param name its name
 * @param kind for example {@code DEPARTMENT}
 * @param level for example {@code CITY}
 * @param region region code
 * @param parent code of the unit above, or null
 * @param validFrom first day of its existence, or null for ever since
 * @param validTo last day of its existence, or null
 * @param successors codes of the units that carry its duties afterwards
 * @param attributes free tags, for example {@code PENALTY_POWER}
 */
public record Unit(
    UUID id,
    long version,
    String code,
    String name,
    String kind,
    String level,
    String region,
    String parent,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> successors,
    List<String> attributes) {

  /** Whether the unit exists on a day. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !validFrom.isAfter(day)) && !endedBefore(day);
  }

  /** Whether the unit's last day lies before a day. */
  public boolean endedBefore(LocalDate day) {
    return validTo != null && validTo.isBefore(day);
  }
}
