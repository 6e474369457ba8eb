package org.gongkai.notification.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit as it stood after one change.
 *
 * @param region GB/T 2260 code; null when the unit belongs to no region
 * @param parent code of the unit above; null at the top
 * @param validTo last day on which the unit exists; null while it does
 * @param successors codes of the units that carry on its powers after that day
 */
public record UnitRow(
    UUID id,
    long version,
    String code,
    String name,
    String region,
    String parent,
    LocalDate validTo,
    List<String> successors) {

  /** Makes a missing list empty. */
  public UnitRow {
    successors = successors == null ? List.of() : List.copyOf(successors);
  }
}
