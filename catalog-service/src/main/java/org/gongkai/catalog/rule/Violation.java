package org.gongkai.catalog.rule;

import java.util.Map;

/**
 * A rule of content that is broken: where, which rule, and what was met.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, relative to the checked content
 * @param code stable name of the rule; its texts stand in {@code problems.properties}
 * @param arguments values for the placeholders of the text
 */
public record Violation(String pointer, String code, Map<String, Object> arguments) {

  public Violation {
    arguments = Map.copyOf(arguments);
  }

  /** A violation without arguments. */
  public Violation(String pointer, String code) {
    this(pointer, code, Map.of());
  }

  /** The same violation seen from the document that holds the content at {@code prefix}. */
  public Violation under(String prefix) {
    return new Violation(prefix + pointer, code, arguments);
  }
}
