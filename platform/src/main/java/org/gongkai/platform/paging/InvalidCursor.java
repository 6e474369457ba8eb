package org.gongkai.platform.paging;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/**
 * A cursor that this list did not give out: changed, cut, or taken from a list with other filters.
 */
public final class InvalidCursor extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** The cursor itself is not repeated: it is the caller's, and may be anything. */
  public InvalidCursor() {
    super(
        Kind.INVALID,
        "invalid-cursor",
        Map.of(),
        List.of(FieldError.ofParameter("cursor", "invalid-cursor", Map.of())));
  }
}
