package org.gongkai.platform.problem;

import java.util.Map;

/** The body is not JSON (RFC 8259), or nested or long beyond measure. */
public final class MalformedJson extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param line line of the first fault, counted from 1; 0 when unknown
   * @param column column of the first fault, counted from 1; 0 when unknown
   */
  public MalformedJson(int line, int column) {
    super(Kind.INVALID, "malformed-json", Map.of("line", line, "column", column));
  }
}
