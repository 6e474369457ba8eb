package org.gongkai.platform.paging;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** A page was asked for with a limit out of range. */
public final class InvalidPageQuery extends ProblemException {

  private static final long serialVersionUID = 1L;

  InvalidPageQuery(FieldError error) {
    super(Kind.INVALID, "invalid-request", Map.of(), List.of(error));
  }
}
