package org.gongkai.platform.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a place in the request must hold, told to the caller when it holds something else.
 *
 * @param code the field error's code
 * @param allowed the values to choose from; empty when there is no such list
 */
record Expectation(String code, List<String> allowed) {

  private static final int LONGEST_SHOWN = 100;

  private static final Map<Class<?>, String> CODES =
      Map.ofEntries(
          Map.entry(int.class, "not-an-integer"),
          Map.entry(long.class, "not-an-integer"),
          Map.entry(short.class, "not-an-integer"),
          Map.entry(Integer.class, "not-an-integer"),
          Map.entry(Long.class, "not-an-integer"),
          Map.entry(Short.class, "not-an-integer"),
          Map.entry(BigInteger.class, "not-an-integer"),
          Map.entry(double.class, "not-a-number"),
          Map.entry(Double.class, "not-a-number"),
          Map.entry(BigDecimal.class, "not-a-number"),
          Map.entry(boolean.class, "not-a-boolean"),
          Map.entry(Boolean.class, "not-a-boolean"),
          Map.entry(String.class, "not-a-string"),
          Map.entry(UUID.class, "not-a-uuid"),
          Map.entry(LocalDate.class, "not-a-date"),
          Map.entry(Instant.class, "not-an-instant"),
          Map.entry(OffsetDateTime.class, "not-an-instant"),
          Map.entry(LocalDateTime.class, "not-a-local-time"),
          Map.entry(YearMonth.class, "not-a-month"),
          Map.entry(Year.class, "not-a-year"));

  static Expectation of(Class<?> type) {
    if (type.isEnum()) {
      return new Expectation(
          "unknown-value",
          Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList());
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return new Expectation("not-an-array", List.of());
    }
    return new Expectation(CODES.getOrDefault(type, "not-an-object"), List.of());
  }

  /** The same, for a parameter: there everything is text. */
  static Expectation ofParameter(Class<?> type) {
    Expectation expected = of(type);
    return expected.code.equals("not-an-object")
        ? new Expectation("invalid-value", List.of())
        : expected;
  }

  FieldError fault(String pointer, Object value) {
    return new FieldError(pointer, null, code, arguments(value));
  }

  FieldError faultOfParameter(String name, Object value) {
    return FieldError.ofParameter(name, code, arguments(value));
  }

  private Map<String, Object> arguments(Object value) {
    return Map.of("value", shown(value), "allowed", allowed);
  }

  static String shown(Object value) {
    String text = Objects.toString(value, "");
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
