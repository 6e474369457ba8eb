package org.gongkai.catalog.rule;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** A code is given once and for ever; this one is in use (409). */
public final class CodeTaken extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param code the code that is in use
   */
  public CodeTaken(String code) {
    super(Kind.REFUSED, "code-taken", Map.of("value", code));
  }
}
