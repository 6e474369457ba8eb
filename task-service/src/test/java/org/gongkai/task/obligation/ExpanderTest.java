package org.gongkai.task.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.task.item.Assignment;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.Mode;
import org.gongkai.task.obligation.Expansion.Obliged;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitDirectory;
import org.gongkai.task.unit.UnitGroup;
import org.gongkai.task.unit.UnitGroup.Definition;
import org.gongkai.task.unit.UnitGroup.Kind;
import org.junit.jupiter.api.Test;

/** ASG-01 to ASG-03: assignments, roles, groups and successors. */
class ExpanderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 6);

  private final List<Unit> units = new ArrayList<>();
  private final List<UnitGroup> groups = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  @Test
  void thirteenCountiesOf2018AreTwelveTodayAndTheMergedOneCarriesBothOnce() {
    // Given thirteen counties, of which two were merged into a new one in November 2018
    List<String> members = IntStream.rangeClosed(1, 13).mapToObj(i -> "C" + i).toList();
    members.forEach(code -> unit(code, null, null));
    ended("C1", "2018-11-22", "C14");
    ended("C2", "2018-11-22", "C14");
    unit("C14", LocalDate.of(2018, 11, 23), null);
    group("G", listed(members));

    // When a clause of September 2018 is expanded today
    Expansion expansion = expand(each(Role.RESPONSIBLE, List.of(), "G"));

    // Then
    assertEquals(12, expansion.obliged().size());
    Obliged merged =
        expansion.obliged().stream()
            .filter(one -> one.unit().equals("C14"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            new Origin(0, "G", "C1", List.of("C14"), null),
            new Origin(0, "G", "C2", List.of("C14"), null)),
        merged.origins());
    assertEquals(Map.of(), expansion.gaps());
  }

  @Test
  void aMemberThatDidNotExistOnTheDocumentsDateDoesNotBelongToTheGroup() {
    unit("OLD", null, null);
    unit("NEW", LocalDate.of(2020, 1, 1), null);
    group("G", listed(List.of("OLD", "NEW")));
    assertEquals(List.of("OLD"), obligedUnits(each(Role.LEAD, List.of(), "G")));
  }

  @Test
  void eachLeadHasItsOwnTaskAndAJointOneHasOneOwner() {
    unit("A", null, null);
    unit("B", null, null);
    Assignment each = each(Role.LEAD, List.of("A", "B"));
    Assignment joint = new Assignment(Role.LEAD, Mode.JOINT, List.of("B", "A"), List.of(), null);
    assertEquals(List.of("A", "B"), obligedUnits(each));
    Expansion expansion = expand(joint);
    assertEquals(List.of("B"), expansion.obliged().stream().map(Obliged::unit).toList());
    assertEquals(
        List.of(new Participant("A", Role.LEAD)), expansion.obliged().get(0).participants());
  }

  @Test
  void cooperatingCoordinatingAndGuidingUnitsTakePartWithoutATaskOfTheirOwn() {
    // Given
    List.of("A", "B", "C").forEach(code -> unit(code, null, null));

    // When
    Expansion expansion =
        expand(
            each(Role.RESPONSIBLE, List.of("A")),
            each(Role.COOPERATING, List.of("B", "A")),
            each(Role.COORDINATING, List.of("C")));

    // Then
    assertEquals(1, expansion.obliged().size());
    assertEquals(
        List.of(new Participant("B", Role.COOPERATING), new Participant("C", Role.COORDINATING)),
        expansion.obliged().get(0).participants());
  }

  @Test
  void aUnitWithTwoRolesHasOneObligationInTheStrongerRole() {
    unit("A", null, null);
    Expansion expansion =
        expand(each(Role.ORGANISING, List.of("A")), each(Role.LEAD, List.of("A")));
    assertEquals(1, expansion.obliged().size());
    assertEquals(Role.LEAD, expansion.obliged().get(0).role());
    assertEquals(2, expansion.obliged().get(0).origins().size());
  }

  @Test
  void aGroupByAttributeHoldsTheUnitsThatFulfilEveryCriterionOnTheDay() {
    units.add(
        new Unit(
            UUID.randomUUID(),
            1,
            "P",
            "P",
            "DEPARTMENT",
            "CITY",
            "500000",
            null,
            null,
            null,
            List.of(),
            List.of("PENALTY_POWER")));
    units.add(
        new Unit(
            UUID.randomUUID(),
            1,
            "COUNTY",
            "x",
            "DEPARTMENT",
            "COUNTY",
            "500101",
            null,
            null,
            null,
            List.of(),
            List.of("PENALTY_POWER")));
    units.add(
        new Unit(
            UUID.randomUUID(),
            1,
            "NOPOWER",
            "x",
            "DEPARTMENT",
            "CITY",
            "500000",
            null,
            null,
            null,
            List.of(),
            List.of()));
    group(
        "G",
        new Definition(
            Kind.BY_ATTRIBUTE,
            null,
            List.of("PENALTY_POWER"),
            List.of("DEPARTMENT"),
            List.of("CITY"),
            "500000",
            null,
            null,
            null));
    assertEquals(List.of("P"), obligedUnits(each(Role.RESPONSIBLE, List.of(), "G")));
  }

  @Test
  void aGroupByReferenceHoldsTheUnitsAssignedElsewhere() {
    // Given an item whose lead and responsible units another clause calls “the above units”
    List.of("A", "B", "C").forEach(code -> unit(code, null, null));
    group("COUNTIES", listed(List.of("B")));
    items.add(
        item(
            each(Role.LEAD, List.of("A")),
            each(Role.RESPONSIBLE, List.of(), "COUNTIES"),
            each(Role.COOPERATING, List.of("C"))));
    group(
        "ABOVE",
        new Definition(
            Kind.BY_REFERENCE,
            null,
            null,
            null,
            null,
            null,
            List.of("D1"),
            null,
            List.of("LEAD", "RESPONSIBLE")));

    // When, Then
    assertEquals(List.of("A", "B"), obligedUnits(each(Role.RESPONSIBLE, List.of(), "ABOVE")));
  }

  @Test
  void whatHasNotArrivedIsAGapAndNeverAGuess() {
    unit("A", null, null);
    Expansion expansion = expand(each(Role.RESPONSIBLE, List.of("A", "LATE"), "LATE-G"));
    assertEquals(List.of("A"), expansion.obliged().stream().map(Obliged::unit).toList());
    assertEquals(
        Map.of("LATE", GapCause.UNIT_UNKNOWN, "LATE-G", GapCause.GROUP_UNKNOWN), expansion.gaps());
  }

  @Test
  void successorsInACircleEndInAGap() {
    ended("A", "2018-01-01", "B");
    ended("B", "2018-01-01", "A");
    Expansion expansion = expand(each(Role.RESPONSIBLE, List.of("A")));
    assertEquals(List.of(), expansion.obliged());
    assertEquals(GapCause.SUCCESSORS_IN_A_CIRCLE, expansion.gaps().get("A"));
  }

  @Test
  void aUnitThatEndedWithoutASuccessorAndAGroupWithoutMembersOnTheDayAreGaps() {
    unit("A", null, LocalDate.parse("2018-01-01"));
    group("G", listed(List.of("A")));
    Expansion expansion = expand(each(Role.RESPONSIBLE, List.of("A"), "G"));
    assertEquals(
        Map.of("A", GapCause.UNIT_WITHOUT_SUCCESSOR, "G", GapCause.GROUP_WITHOUT_MEMBERS),
        expansion.gaps());
  }

  private List<String> obligedUnits(Assignment... assignments) {
    return expand(assignments).obliged().stream().map(Obliged::unit).toList();
  }

  private Expansion expand(Assignment... assignments) {
    return new Expander(
            new UnitDirectory(units, groups), (jurisdiction, definition) -> items, TODAY)
        .expand(item(assignments));
  }

  private static Item item(Assignment... assignments) {
    return new Item(
        UUID.randomUUID(),
        1,
        "I",
        "140400",
        "D1",
        List.of("D1"),
        Item.Kind.DISCLOSURE,
        "t",
        List.of(assignments),
        "{}",
        LocalDate.of(2018, 9, 17),
        null,
        LocalDate.of(2018, 9, 17),
        true);
  }

  private static Assignment each(Role role, List<String> units, String... groups) {
    return new Assignment(role, Mode.EACH, units, List.of(groups), null);
  }

  private static Definition listed(List<String> members) {
    return new Definition(Kind.LISTED, members, null, null, null, null, null, null, null);
  }

  private void group(String code, Definition definition) {
    groups.add(new UnitGroup(UUID.randomUUID(), 1, code, code, "140400", definition));
  }

  private void unit(String code, LocalDate from, LocalDate to, String... successors) {
    units.removeIf(unit -> unit.code().equals(code));
    units.add(
        new Unit(
            UUID.randomUUID(),
            1,
            code,
            code,
            "GOVERNMENT",
            "COUNTY",
            "140400",
            null,
            from,
            to,
            List.of(successors),
            List.of()));
  }

  private void ended(String code, String lastDay, String successor) {
    unit(code, null, LocalDate.parse(lastDay), successor);
  }
}
