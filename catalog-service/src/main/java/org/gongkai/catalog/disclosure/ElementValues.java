package org.gongkai.catalog.disclosure;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.rule.Violation;

/** Holds the values of content elements against the elements that the item defines. */
final class ElementValues {

  private static final int LINE = 500;
  private static final int LONG_TEXT = 20_000;
  private static final int LIST = 500;
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,30}");

  private ElementValues() {}

  /** Values for elements that the item does not have, or of another type than theirs. */
  static List<Violation> wrong(List<Element> elements, Map<String, Object> values) {
    Map<String, Element> defined =
        elements.stream().collect(Collectors.toMap(Element::code, Function.identity()));
    List<Violation> broken = new ArrayList<>();
    values.forEach(
        (code, value) -> {
          Element element = defined.get(code);
          String pointer = "/elements/" + escaped(code);
          if (element == null) {
            broken.add(new Violation(pointer, "element-unknown", Map.of("value", code)));
          } else if (value != null && !fits(element, value)) {
            broken.add(
                new Violation(
                    pointer,
                    "element-value-unfit",
                    Map.of("name", element.name(), "type", element.type().name())));
          }
        });
    return broken;
  }

  /** Required elements without a value. */
  static List<Violation> missing(List<Element> elements, DisclosureText text) {
    return elements.stream()
        .filter(Element::required)
        .filter(element -> isEmpty(text.elements().get(element.code())))
        .map(
            element ->
                new Violation(
                    "/elements/" + element.code(),
                    "element-missing",
                    Map.of("name", element.name())))
        .toList();
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private static boolean fits(Element element, Object value) {
    return switch (element.type()) {
      case TEXT, PERSON, UNIT -> isText(value, LINE);
      case LONG_TEXT -> isText(value, LONG_TEXT);
      case NUMBER -> isNumber(value);
      case MONEY -> isNumber(value) && hasAtMostTwoDecimals((Number) value);
      case DATE -> date(value).isPresent();
      case DATE_RANGE -> isRange(value);
      case PHONE -> value instanceof String text && PHONE.matcher(text).matches();
      case LIST ->
          value instanceof List<?> list
              && list.size() <= LIST
              && list.stream().allMatch(line -> isText(line, LINE));
      case FILE -> isText(value, LINE) && isHttps(value.toString());
    };
  }

  private static boolean isText(Object value, int longest) {
    return value instanceof String text && text.length() <= longest;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static boolean hasAtMostTwoDecimals(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 2;
  }

  private static Optional<LocalDate> date(Object value) {
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static boolean isRange(Object value) {
    if (!(value instanceof Map<?, ?> range) || range.size() != 2) {
      return false;
    }
    Optional<LocalDate> from = date(range.get("from"));
    Optional<LocalDate> to = date(range.get("to"));
    return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static String escaped(String code) {
    return code.replace("~", "~0").replace("/", "~1");
  }
}
