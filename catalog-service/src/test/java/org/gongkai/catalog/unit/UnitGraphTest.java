package org.gongkai.catalog.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gongkai.catalog.rule.Violation;
import org.junit.jupiter.api.Test;

class UnitGraphTest {

  @Test
  void aLineOfParentsThatComesBackIsFound() {
    // Given
    UnitContent a = Units.unit("A", "甲", "B", null, null, List.of());
    UnitContent b = Units.unit("B", "乙", "C", null, null, List.of());
    UnitContent c = Units.unit("C", "丙", "A", null, null, List.of());
    // When
    List<Violation> broken = new UnitGraph(Map.of("A", a, "B", b, "C", c)).check(a);
    // Then
    assertEquals(List.of("unit-parent-cycle"), codes(broken));
  }

  @Test
  void aParentAndSuccessorsMustBeKnown() {
    // Given
    UnitContent a = Units.unit("A", "甲", "NOBODY", null, null, List.of("NOBODY-ELSE"));
    // When
    List<Violation> broken = new UnitGraph(Map.of("A", a)).check(a);
    // Then
    assertEquals(
        List.of("/parent", "/successors/0"), broken.stream().map(Violation::pointer).toList());
    assertEquals(List.of("unit-unknown", "unit-unknown"), codes(broken));
  }

  @Test
  void aUnitWithoutParentIsSound() {
    // Given
    UnitContent a = Units.unit("A", "甲", null, null, null, List.of());
    // When
    List<Violation> broken = new UnitGraph(Map.of("A", a)).check(a);
    // Then
    assertEquals(List.of(), broken);
  }

  private static List<String> codes(List<Violation> broken) {
    return broken.stream().map(Violation::code).toList();
  }
}
