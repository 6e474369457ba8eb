package org.gongkai.catalog.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.catalog.rule.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemRulesTest {

  @Test
  void aSoundItemBreaksNoRule() {
    assertEquals(List.of(), ItemRules.check(Items.item(Items.twentyDays())));
  }

  static Stream<Arguments> impossibleLimits() {
    LocalDate day = LocalDate.of(2018, 9, 20);
    return Stream.of(
        Arguments.of(
            new TimeLimit.FixedDate(day, day.plusDays(1), false, null), "ends-before-start"),
        Arguments.of(new TimeLimit.Monthly(20, 11, null), "ends-before-start"),
        Arguments.of(new TimeLimit.Yearly(1, 1, 2, 30, null, null), "date-does-not-exist"),
        Arguments.of(new TimeLimit.Yearly(4, 31, 6, 1, null, null), "date-does-not-exist"));
  }

  @ParameterizedTest
  @MethodSource("impossibleLimits")
  void aTimeLimitMustBePossible(TimeLimit limit, String rule) {
    assertEquals(List.of(rule), codes(ItemRules.check(Items.item(limit))));
  }

  static Stream<TimeLimit> possibleLimits() {
    LocalDate day = LocalDate.of(2018, 9, 20);
    return Stream.of(
        new TimeLimit.FixedDate(day, day, false, null),
        new TimeLimit.Monthly(11, 31, null),
        new TimeLimit.Yearly(1, 1, 2, 29, null, null),
        acrossNewYear(),
        new TimeLimit.HalfYear(TimeLimit.Half.FIRST, null, null),
        new TimeLimit.NoticePeriod(3, DayKind.NATURAL, null),
        new TimeLimit.WorkingDaysFromDecision(7, null),
        new TimeLimit.Qualitative(TimeLimit.Term.TIMELY, null, null));
  }

  /** DL-07: from December to January. */
  private static TimeLimit acrossNewYear() {
    return new TimeLimit.Yearly(12, 1, 1, 31, TimeLimit.AboutYear.THIS_YEAR, null);
  }

  @ParameterizedTest
  @MethodSource("possibleLimits")
  void theKindsOfTimeLimitAreAccepted(TimeLimit limit) {
    assertEquals(List.of(), ItemRules.check(Items.item(limit)));
  }

  @Test
  void anElementStandsOnce() {
    // Given
    Element element = new Element("fundSource", "资金来源", ElementType.TEXT, true);
    // When
    List<Violation> broken = ItemRules.check(Items.item(Items.twentyDays(), element, element));
    // Then
    assertEquals(List.of("element-twice"), codes(broken));
    assertEquals("/elements/1/code", broken.get(0).pointer());
  }

  @Test
  void somebodyMustBeAssigned() {
    // When
    List<Violation> nobody =
        ItemRules.check(Items.item(Items.twentyDays(), Audience.wholeSociety(), List.of()));
    List<Violation> emptyAssignment =
        ItemRules.check(
            Items.item(Items.twentyDays(), Audience.wholeSociety(), List.of(Items.lead())));
    // Then
    assertEquals(List.of("nobody-assigned"), codes(nobody));
    assertEquals(List.of("nobody-assigned"), codes(emptyAssignment));
  }

  @Test
  void aUnitHasARoleOnce() {
    // When
    List<Violation> broken =
        ItemRules.check(
            Items.item(
                Items.twentyDays(),
                Audience.wholeSociety(),
                List.of(Items.lead("A", "B"), Items.lead("B"))));
    // Then
    assertEquals(List.of("unit-assigned-twice"), codes(broken));
    assertEquals("/assignments/1/units/0", broken.get(0).pointer());
  }

  @Test
  void aSpecificAudienceIsNamed() {
    // Given
    Audience unnamed = new Audience(AudienceKind.SPECIFIC, null, List.of(), List.of());
    // When
    List<Violation> broken =
        ItemRules.check(Items.item(Items.twentyDays(), unnamed, List.of(Items.lead("A"))));
    // Then
    assertEquals(List.of("specific-audience-unnamed"), codes(broken));
  }

  private static List<String> codes(List<Violation> broken) {
    return broken.stream().map(Violation::code).toList();
  }
}
