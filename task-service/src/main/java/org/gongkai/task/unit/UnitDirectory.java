package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.platform.security.Regions;

/** All units and groups at one moment; pure, so that expansion can be tested without a database. */
public final class UnitDirectory {

  private final Map<String, Unit> units = new TreeMap<>();
  private final Map<String, UnitGroup> groups = new TreeMap<>();

  /** A directory of these units and groups. */
  public UnitDirectory(Collection<Unit> units, Collection<UnitGroup> groups) {
    units.forEach(unit -> this.units.put(unit.code(), unit));
    groups.forEach(group -> this.groups.put(group.code(), group));
  }

  /** The unit with a code, if it has arrived. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** The group with a code, if it has arrived. */
  public Optional<UnitGroup> group(String code) {
    return Optional.ofNullable(groups.get(code));
  }

  /**
   * The units that fulfil every criterion of a BY_ATTRIBUTE group on a day, in the order of their
   * codes.
   */
  public List<Unit> matching(UnitGroup.Definition criteria, LocalDate day) {
    return units.values().stream()
        .filter(unit -> unit.validOn(day))
        .filter(unit -> unit.attributes().containsAll(criteria.attributes()))
        .filter(unit -> criteria.kinds().isEmpty() || criteria.kinds().contains(unit.kind()))
        .filter(unit -> criteria.levels().isEmpty() || criteria.levels().contains(unit.level()))
        .filter(
            unit -> criteria.within() == null || Regions.covers(criteria.within(), unit.region()))
        .toList();
  }
}
