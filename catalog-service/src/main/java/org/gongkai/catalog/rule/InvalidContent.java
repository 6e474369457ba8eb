package org.gongkai.catalog.rule;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** Well-formed content that breaks rules; every broken one is named with its place (422). */
public final class InvalidContent extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param violations at least one
   */
  public InvalidContent(List<Violation> violations) {
    super(
        Kind.UNPROCESSABLE,
        "content-invalid",
        Map.of("count", violations.size()),
        violations.stream()
            .map(v -> new FieldError(v.pointer(), v.code(), v.arguments()))
            .toList());
  }

  /** Refuses when there is any violation. */
  public static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidContent(violations);
    }
  }
}
