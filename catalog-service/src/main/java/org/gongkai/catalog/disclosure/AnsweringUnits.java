package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.platform.security.Regions;

/**
 * Which units may publish under an item: those of the regions that its catalogue is for, and
 * whoever else it assigns by code or by group, or who carries on the duties of one assigned.
 */
@ApplicationScoped
class AnsweringUnits {

  private final GroupRegister groups;

  AnsweringUnits(GroupRegister groups) {
    this.groups = groups;
  }

  /** Empty when the unit may answer the item on the day. Reads only. */
  List<Violation> check(UnitContent unit, Item item, LocalDate day) {
    String jurisdiction = item.state().jurisdiction();
    if (Regions.covers(jurisdiction, unit.region().code()) || isAssigned(unit, item, day)) {
      return List.of();
    }
    return List.of(
        new Violation(
            "/unit",
            "unit-outside-catalogue",
            Map.of("value", unit.code(), "jurisdiction", jurisdiction)));
  }

  private boolean isAssigned(UnitContent unit, Item item, LocalDate day) {
    List<Assignment> assignments = item.state().content().assignments();
    List<String> named = all(assignments.stream().map(Assignment::units).toList());
    List<String> groupCodes = all(assignments.stream().map(Assignment::groups).toList());
    return isMember(unit, new GroupDefinition.Listed(named), day)
        || groups.findAll(groupCodes).values().stream()
            .anyMatch(group -> isMember(unit, group.content().definition(), day));
  }

  private boolean isMember(UnitContent unit, GroupDefinition definition, LocalDate day) {
    return groups.members(definition, day).stream()
        .anyMatch(member -> member.code().equals(unit.code()));
  }

  private static List<String> all(List<List<String>> codes) {
    return codes.stream().flatMap(Collection::stream).distinct().toList();
  }
}
