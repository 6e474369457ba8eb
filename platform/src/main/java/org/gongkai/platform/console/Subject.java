package org.gongkai.platform.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.platform.etag.EntityTags;

/**
 * What takes the place of published examples; everything else stays as it is published.
 *
 * @param parameters name of a path, query or header parameter → its example
 * @param body JSON pointer into the body → what stands there
 */
public record Subject(Map<String, String> parameters, Map<String, Object> body) {

  private static final String ID = "id";
  private static final String IF_MATCH = "If-Match";

  /** Copies what it is given. */
  public Subject {
    parameters = Map.copyOf(parameters);
    body = Map.copyOf(body);
  }

  /** The published examples, unchanged so far. */
  public static Subject unchanged() {
    return new Subject(Map.of(), Map.of());
  }

  /** The record that the path names by {@code {id}}. */
  public static Subject of(Object id) {
    return unchanged().parameter(ID, id);
  }

  /** With its present version in {@code If-Match}. */
  public Subject at(long version) {
    return parameter(IF_MATCH, EntityTags.of(version));
  }

  /** With another value for a parameter. */
  public Subject parameter(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new Subject(more, body);
  }

  /** With another value in the body. */
  public Subject body(String pointer, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(pointer, value);
    return new Subject(parameters, more);
  }
}
