package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who belongs to a group on a day.
 *
 * <p>A listed member that has ceased is replaced by its successors, and theirs, as its duties pass
 * to them; members that come to the same successor are one. A member that does not exist yet, or
 * has ceased without a successor, is left out.
 */
final class GroupExpansion {

  private final Source source;
  private final LocalDate day;
  private final Map<String, Set<String>> replacedBy = new LinkedHashMap<>();
  private final Map<String, UnitContent> members = new LinkedHashMap<>();
  private final Set<String> groupsSeen = new HashSet<>();

  private GroupExpansion(Source source, LocalDate day) {
    this.source = source;
    this.day = day;
  }

  /** The members of the definition on the day, in the order in which they are named. */
  static List<GroupMember> expand(GroupDefinition definition, LocalDate day, Source source) {
    GroupExpansion expansion = new GroupExpansion(source, day);
    expansion.add(definition);
    return expansion.members.values().stream()
        .map(
            unit ->
                new GroupMember(
                    unit.code(),
                    unit.name(),
                    List.copyOf(expansion.replacedBy.getOrDefault(unit.code(), Set.of()))))
        .toList();
  }

  private void add(GroupDefinition definition) {
    if (definition instanceof GroupDefinition.Listed listed) {
      addAll(listed.members());
    } else if (definition instanceof GroupDefinition.ByAttribute criteria) {
      source.unitsWith(criteria).stream()
          .filter(unit -> unit.validOn(day))
          .forEach(unit -> members.putIfAbsent(unit.code(), unit));
    } else if (definition instanceof GroupDefinition.ByReference reference) {
      AssignedUnits assigned = source.assignedBy(reference, day);
      addAll(assigned.units());
      for (String group : assigned.groups()) {
        if (groupsSeen.add(group)) {
          source.group(group).ifPresent(this::add);
        }
      }
    }
  }

  private void addAll(Collection<String> codes) {
    Map<String, UnitContent> known = source.units(codes);
    for (String code : codes) {
      UnitContent unit = known.get(code);
      if (unit != null) {
        addOrSuccessors(unit, unit.code(), new HashSet<>());
      }
    }
  }

  private void addOrSuccessors(UnitContent unit, String named, Set<String> path) {
    if (!path.add(unit.code())) {
      return;
    }
    if (unit.validOn(day)) {
      members.putIfAbsent(unit.code(), unit);
      if (!unit.code().equals(named)) {
        replacedBy.computeIfAbsent(unit.code(), any -> new TreeSet<>()).add(named);
      }
    } else if (unit.validTo() != null && day.isAfter(unit.validTo())) {
      source
          .units(unit.successors())
          .values()
          .forEach(successor -> addOrSuccessors(successor, named, path));
    }
  }

  /** Where units, groups and assignments are looked up. */
  interface Source {

    /** The units with these codes, in that order; unknown codes are left out. */
    Map<String, UnitContent> units(Collection<String> codes);

    /** All units, valid or not, that meet every given criterion. */
    List<UnitContent> unitsWith(GroupDefinition.ByAttribute criteria);

    /** Whom the referenced items assign on the day. */
    AssignedUnits assignedBy(GroupDefinition.ByReference reference, LocalDate day);

    /** The definition of a group. */
    Optional<GroupDefinition> group(String code);
  }
}
