package org.gongkai.catalog.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.catalog.unit.AssignmentRole;

/**
 * Who is assigned in which role, as words of an index: {@code LEAD:<unit>}, {@code LEAD@<group>},
 * and the role alone.
 */
final class AssignedKeys {

  private AssignedKeys() {}

  static List<String> of(ItemContent item) {
    List<String> keys = new ArrayList<>();
    for (Assignment assignment : item.assignments()) {
      if (!keys.contains(assignment.role().name())) {
        keys.add(assignment.role().name());
      }
      assignment.units().forEach(unit -> keys.add(ofUnit(assignment.role(), unit)));
      assignment.groups().forEach(group -> keys.add(ofGroup(assignment.role(), group)));
    }
    return keys;
  }

  /** The keys under which units can be found, themselves or by their groups, in the given roles. */
  static List<String> sought(
      Collection<AssignmentRole> roles, Collection<String> units, Collection<String> groups) {
    List<String> keys = new ArrayList<>();
    for (AssignmentRole role : roles) {
      units.forEach(unit -> keys.add(ofUnit(role, unit)));
      groups.forEach(group -> keys.add(ofGroup(role, group)));
    }
    return keys;
  }

  private static String ofUnit(AssignmentRole role, String unit) {
    return role + ":" + unit;
  }

  private static String ofGroup(AssignmentRole role, String group) {
    return role + "@" + group;
  }
}
