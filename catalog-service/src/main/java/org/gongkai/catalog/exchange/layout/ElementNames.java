package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ElementType;

/**
 * Reads a cell of content elements (公开内容（要素）): one per line, per number or per semicolon. A table
 * says neither the type nor whether a disclosure must have it, so new elements are optional texts;
 * an element that the item already has keeps what is known of it.
 */
final class ElementNames {

  static final int LONGEST = 200;

  private static final Pattern SEPARATOR =
      Pattern.compile("[\n；;]+|(?<=[^\\d])(?=[（(]?\\d{1,2}[）)]?[.．、](?!\\d))");
  private static final Pattern MARK =
      Pattern.compile("^(?:[●•·◆■▪○\\-—]|[（(]?\\d{1,2}[）)]?[.．、](?!\\d)|[①-⑳])\\s*");
  private static final Pattern END = Pattern.compile("[。；;，,、\\s]+$");

  private ElementNames() {}

  static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String part : SEPARATOR.splitAsStream(cell).toList()) {
      String name = END.matcher(MARK.matcher(part.strip()).replaceFirst("")).replaceFirst("");
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  static List<Element> elements(List<String> names, List<Element> known) {
    Map<String, Element> byName = new HashMap<>();
    Set<String> codes = new HashSet<>();
    known.forEach(
        element -> {
          byName.put(element.name(), element);
          codes.add(element.code());
        });
    List<Element> elements = new ArrayList<>();
    int number = 0;
    for (String name : names) {
      Element element = byName.get(name);
      if (element == null) {
        do {
          number++;
        } while (!codes.add("e" + number));
        element = new Element("e" + number, name, ElementType.LONG_TEXT, false);
      }
      elements.add(element);
    }
    return elements;
  }
}
