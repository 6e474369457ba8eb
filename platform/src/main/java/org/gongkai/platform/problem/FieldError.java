package org.gongkai.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One field of a request that is at fault: either a place in the body or a parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, {@code ""} for the whole body; null
 *     when a parameter is at fault
 * @param parameter name of the query, path or header parameter; null when the body is at fault
 * @param code stable code; its text is {@code <code>.detail} in {@code problems*.properties}
 * @param arguments what the text may name; shown to the caller
 */
public record FieldError(
    String pointer, String parameter, String code, Map<String, Object> arguments) {

  /** Exactly one of pointer and parameter must be given. */
  public FieldError {
    if ((pointer == null) == (parameter == null)) {
      throw new IllegalArgumentException("either a pointer or a parameter: " + code);
    }
    if (pointer != null && !pointer.isEmpty() && pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("not a JSON pointer: " + pointer);
    }
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** A fault in the body, for instance at {@code /timeLimit/days}. */
  public FieldError(String pointer, String code, Map<String, Object> arguments) {
    this(pointer, null, code, arguments);
  }

  /** A fault in a query, path or header parameter. */
  public static FieldError ofParameter(
      String parameter, String code, Map<String, Object> arguments) {
    return new FieldError(null, parameter, code, arguments);
  }
}
