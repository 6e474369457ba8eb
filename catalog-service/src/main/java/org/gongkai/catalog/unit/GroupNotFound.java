package org.gongkai.catalog.unit;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** No unit group has this code. */
public final class GroupNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param code the code asked for
   */
  public GroupNotFound(String code) {
    super(Kind.NOT_FOUND, "unit-group-not-found", Map.of("group", code));
  }
}
