package org.gongkai.catalog.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupExpansionTest {

  private static final LocalDate DOCUMENT = LocalDate.of(2018, 9, 17);
  private static final LocalDate MERGER = LocalDate.of(2018, 11, 22);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

  private final Source source = new Source();

  @BeforeEach
  void twoDistrictsBecameOne() {
    source.add(Units.unit("CITY", "城区", null, null, MERGER, List.of("LUZHOU")));
    source.add(Units.unit("SUBURB", "郊区", null, null, MERGER, List.of("LUZHOU")));
    source.add(Units.unit("LUZHOU", "潞州区", null, MERGER.plusDays(1), null, List.of()));
    source.add(Units.unit("XIANGYUAN", "襄垣县", null, null, null, List.of()));
  }

  @Test
  void aListedGroupHasTheUnitsThatExistedOnTheDay() {
    // When
    List<GroupMember> members = expand(listed("CITY", "SUBURB", "XIANGYUAN"), DOCUMENT);
    // Then
    assertEquals(List.of("CITY", "SUBURB", "XIANGYUAN"), codes(members));
  }

  @Test
  void aMemberThatCeasedIsReplacedByItsSuccessorAndDuplicatesAreOne() {
    // When
    List<GroupMember> members = expand(listed("CITY", "SUBURB", "XIANGYUAN"), LATER);
    // Then
    assertEquals(
        List.of(
            new GroupMember("LUZHOU", "潞州区", List.of("CITY", "SUBURB")),
            new GroupMember("XIANGYUAN", "襄垣县", List.of())),
        members);
  }

  @Test
  void aSuccessorThatCeasedTooIsReplacedByItsOwn() {
    // Given
    LocalDate again = LocalDate.of(2020, 1, 1);
    source.add(Units.unit("LUZHOU", "潞州区", null, MERGER.plusDays(1), again, List.of("NEW")));
    source.add(Units.unit("NEW", "新区", null, again.plusDays(1), null, List.of()));
    // When
    List<GroupMember> members = expand(listed("CITY"), LATER);
    // Then
    assertEquals(List.of(new GroupMember("NEW", "新区", List.of("CITY"))), members);
  }

  @Test
  void successorsThatSucceedEachOtherEndTheSearch() {
    // Given
    source.add(Units.unit("A", "甲", null, null, MERGER, List.of("B")));
    source.add(Units.unit("B", "乙", null, null, MERGER, List.of("A")));
    // When
    List<GroupMember> members = expand(listed("A"), LATER);
    // Then
    assertEquals(List.of(), members);
  }

  @Test
  void aMemberThatDoesNotExistYetIsLeftOut() {
    // When
    List<GroupMember> members = expand(listed("LUZHOU", "XIANGYUAN"), DOCUMENT);
    // Then
    assertEquals(List.of("XIANGYUAN"), codes(members));
  }

  @Test
  void aGroupByAttributeHasOnlyUnitsOfTheDay() {
    // Given
    GroupDefinition everyUnit =
        new GroupDefinition.ByAttribute(List.of(), List.of(), List.of(), "140400");
    // When
    List<GroupMember> members = expand(everyUnit, LATER);
    // Then
    assertEquals(List.of("LUZHOU", "XIANGYUAN"), codes(members));
  }

  @Test
  void aGroupByReferenceHasTheUnitsAndGroupsThatTheItemsAssignEachOnce() {
    // Given
    source.groups.put("COUNTIES", listed("CITY", "XIANGYUAN"));
    source.assigned = new AssignedUnits(Set.of("XIANGYUAN"), Set.of("COUNTIES"));
    // When
    List<GroupMember> members = expand(above(), DOCUMENT);
    // Then
    assertEquals(List.of("XIANGYUAN", "CITY"), codes(members));
  }

  @Test
  void groupsThatReferToEachOtherEndTheSearch() {
    // Given
    source.groups.put("ABOVE", above());
    source.assigned = new AssignedUnits(Set.of("XIANGYUAN"), Set.of("ABOVE"));
    // When
    List<GroupMember> members = expand(above(), DOCUMENT);
    // Then
    assertEquals(List.of("XIANGYUAN"), codes(members));
  }

  private List<GroupMember> expand(GroupDefinition definition, LocalDate day) {
    return GroupExpansion.expand(definition, day, source);
  }

  private static GroupDefinition listed(String... members) {
    return new GroupDefinition.Listed(List.of(members));
  }

  private static GroupDefinition above() {
    return new GroupDefinition.ByReference(List.of("D"), List.of(), List.of(AssignmentRole.LEAD));
  }

  private static List<String> codes(List<GroupMember> members) {
    return members.stream().map(GroupMember::code).toList();
  }

  private static final class Source implements GroupExpansion.Source {

    private final Map<String, UnitContent> units = new LinkedHashMap<>();
    private final Map<String, GroupDefinition> groups = new HashMap<>();
    private AssignedUnits assigned = new AssignedUnits(Set.of(), Set.of());

    void add(UnitContent unit) {
      units.put(unit.code(), unit);
    }

    @Override
    public Map<String, UnitContent> units(Collection<String> codes) {
      Map<String, UnitContent> found = new LinkedHashMap<>();
      codes.forEach(code -> found.put(code, units.get(code)));
      found.values().removeIf(unit -> unit == null);
      return found;
    }

    @Override
    public List<UnitContent> unitsWith(GroupDefinition.ByAttribute criteria) {
      return new ArrayList<>(units.values());
    }

    @Override
    public AssignedUnits assignedBy(GroupDefinition.ByReference reference, LocalDate day) {
      return assigned;
    }

    @Override
    public Optional<GroupDefinition> group(String code) {
      return Optional.ofNullable(groups.get(code));
    }
  }
}
