package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * The units that carry on the powers of a unit that ended before a day, by code; none while the
   * unit exists. Successors that lead in a circle end in nobody.
   */
  public SortedSet<String> heirs(String code, LocalDate day) {
    SortedSet<String> heirs = new TreeSet<>();
    for (String successor : successors(code, day)) {
      Unit unit = units.get(successor);
      if (unit != null && !unit.endedBefore(day)) {
        heirs.add(successor);
      }
    }
    return heirs;
  }

  /**
   * Whether a unit ended before a day and a unit that is to carry on its powers has not arrived.
   */
  public boolean awaitsHeir(String code, LocalDate day) {
    return successors(code, day).stream().anyMatch(successor -> !units.containsKey(successor));
  }

  /** Every unit to which a unit that ended leads, those included that have ended themselves. */
  private Set<String> successors(String code, LocalDate day) {
    Set<String> reached = new HashSet<>();
    Deque<String> ended = new ArrayDeque<>(List.of(code));
    while (!ended.isEmpty()) {
      Unit unit = units.get(ended.pop());
      if (unit != null && unit.endedBefore(day)) {
        unit.successors().stream().filter(reached::add).forEach(ended::push);
      }
    }
    return reached;
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
