package org.gongkai.catalog.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitNames;
import org.gongkai.platform.security.Regions;

/**
 * Puts codes in the place of names: a table names its units and groups by their names, a catalogue
 * by their codes. A name that several units of the jurisdiction bear is a problem, never a guess;
 * one that nobody bears stays, and is found unknown.
 */
final class UnitReferences {

  private final String jurisdiction;
  private final UnitNames names;
  private final Map<String, UnitContent> units;
  private final Map<String, String> groupCodes;
  private final LoadProblems problems;

  UnitReferences(
      String jurisdiction,
      UnitNames names,
      Map<String, UnitContent> units,
      List<GroupContent> groups,
      LoadProblems problems) {
    this.jurisdiction = jurisdiction;
    this.names = names;
    this.units = units;
    this.problems = problems;
    this.groupCodes =
        groups.stream()
            .collect(Collectors.toMap(GroupContent::name, GroupContent::code, (one, other) -> one));
  }

  /** The item with codes for names. */
  ItemContent coded(ItemContent item, String pointer) {
    List<Assignment> assignments =
        IntStream.range(0, item.assignments().size())
            .mapToObj(i -> coded(item.assignments().get(i), pointer + "/assignments/" + i))
            .toList();
    return assignments.equals(item.assignments()) ? item : with(item, assignments);
  }

  private Assignment coded(Assignment assignment, String pointer) {
    List<String> unitCodes =
        IntStream.range(0, assignment.units().size())
            .mapToObj(i -> unitCode(assignment.units().get(i), pointer + "/units/" + i))
            .toList();
    List<String> groups =
        assignment.groups().stream().map(group -> groupCodes.getOrDefault(group, group)).toList();
    return new Assignment(
        assignment.role(), assignment.mode(), unitCodes, groups, assignment.quote());
  }

  private String unitCode(String text, String pointer) {
    if (names.hasCode(text)) {
      return text;
    }
    Set<String> bearers =
        names.called(text).stream()
            .filter(code -> Regions.covers(jurisdiction, units.get(code).region().code()))
            .collect(Collectors.toCollection(TreeSet::new));
    if (bearers.size() > 1) {
      problems.add(
          pointer,
          List.of(
              new Violation(
                  "", "unit-ambiguous", Map.of("value", text, "units", List.copyOf(bearers)))));
    }
    return bearers.size() == 1 ? bearers.iterator().next() : text;
  }

  private static ItemContent with(ItemContent item, List<Assignment> assignments) {
    return new ItemContent(
        item.code(),
        item.domain(),
        item.kind(),
        item.level1(),
        item.level2(),
        item.elements(),
        item.legalBasis(),
        item.timeLimit(),
        item.generalTimeLimit(),
        item.specialLaw(),
        assignments,
        item.channels(),
        item.audience(),
        item.method(),
        item.levels(),
        item.supervisionChannel(),
        item.statutoryClass(),
        item.stages(),
        item.clauses(),
        item.effectiveFrom());
  }
}
