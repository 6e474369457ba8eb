package org.gongkai.catalog.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitNamesTest {

  private final UnitNames names =
      new UnitNames(
          List.of(
              new UnitContent(
                  "140400-MZJ",
                  CodeScheme.OWN,
                  "长治市民政局",
                  List.of("市民政局"),
                  UnitKind.DEPARTMENT,
                  UnitLevel.CITY,
                  Region.of("140400"),
                  null,
                  null,
                  null,
                  List.of(),
                  List.of()),
              Units.department("140400-JYJ", "长治市教育局"),
              Units.department("140400-WJW", "长治市卫生和计划生育委员会")));

  @Test
  void aUnitIsFoundByItsNameAndByItsAlias() {
    assertEquals(Set.of("140400-MZJ"), names.called("长治市民政局"));
    assertEquals(Set.of("140400-MZJ"), names.called("市民政局"));
    assertEquals(Set.of(), names.called("民政局"));
  }

  @Test
  void theMostLikeNameComesFirst() {
    // When
    List<NearbyUnit> nearest = names.nearest("长治民政局", 3);
    // Then
    assertEquals(new NearbyUnit("140400-MZJ", "长治市民政局"), nearest.get(0));
  }

  @Test
  void aUnitIsNamedOnceHoweverManyOfItsNamesAreLike() {
    // When
    List<NearbyUnit> nearest = names.nearest("市民政局", 3);
    // Then
    assertEquals(nearest.size(), nearest.stream().map(NearbyUnit::code).distinct().count());
  }

  @Test
  void nothingIsNearToWordsThatShareNoPairOfCharacters() {
    assertTrue(names.nearest("气象台", 3).isEmpty());
  }

  @Test
  void aSingleCharacterAsksForNothingLonger() {
    assertTrue(names.nearest("局", 3).isEmpty());
  }
}
