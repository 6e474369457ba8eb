package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ElementType;
import org.gongkai.catalog.rule.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElementValuesTest {

  static Stream<Arguments> fitting() {
    return Stream.of(
        Arguments.of(ElementType.TEXT, "中央财政专项扶贫资金"),
        Arguments.of(ElementType.LONG_TEXT, "长".repeat(20_000)),
        Arguments.of(ElementType.NUMBER, 12.345),
        Arguments.of(ElementType.MONEY, 1_000_000.25),
        Arguments.of(ElementType.DATE, "2026-02-28"),
        Arguments.of(ElementType.DATE_RANGE, Map.of("from", "2026-01-01", "to", "2026-01-01")),
        Arguments.of(ElementType.PERSON, "项目负责人"),
        Arguments.of(ElementType.PHONE, "0355-12317"),
        Arguments.of(ElementType.UNIT, "140400-NW"),
        Arguments.of(ElementType.LIST, List.of("甲", "乙")),
        Arguments.of(ElementType.FILE, "https://www.example.gov.cn/a.pdf"));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void aValueOfItsTypeFits(ElementType type, Object value) {
    assertEquals(List.of(), check(type, value));
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of(ElementType.TEXT, "长".repeat(501)),
        Arguments.of(ElementType.TEXT, 5),
        Arguments.of(ElementType.NUMBER, "5"),
        Arguments.of(ElementType.MONEY, 0.001),
        Arguments.of(ElementType.DATE, "2026-02-30"),
        Arguments.of(ElementType.DATE, 20260230),
        Arguments.of(ElementType.DATE_RANGE, Map.of("from", "2026-02-01", "to", "2026-01-01")),
        Arguments.of(ElementType.DATE_RANGE, Map.of("from", "2026-02-01")),
        Arguments.of(ElementType.PHONE, "call me"),
        Arguments.of(ElementType.LIST, List.of(1)),
        Arguments.of(ElementType.FILE, "http://www.example.gov.cn/a.pdf"),
        Arguments.of(ElementType.FILE, "javascript:alert(1)"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aValueOfAnotherTypeDoesNotFit(ElementType type, Object value) {
    assertEquals(
        List.of("element-value-unfit"), check(type, value).stream().map(Violation::code).toList());
  }

  @Test
  void aValueForAnElementThatTheItemDoesNotHaveIsRefusedAtItsPointer() {
    // When
    List<Violation> broken = ElementValues.wrong(List.of(), Map.of("a/b~c", "x"));
    // Then
    assertEquals("/elements/a~1b~0c", broken.get(0).pointer());
    assertEquals("element-unknown", broken.get(0).code());
  }

  private static List<Violation> check(ElementType type, Object value) {
    return ElementValues.wrong(
        List.of(new Element("value", "值", type, true)), Map.of("value", value));
  }
}
