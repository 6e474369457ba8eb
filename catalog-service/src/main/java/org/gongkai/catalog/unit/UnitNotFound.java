package org.gongkai.catalog.unit;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** No unit has this code. */
public final class UnitNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param code the code asked for
   */
  public UnitNotFound(String code) {
    super(Kind.NOT_FOUND, "unit-not-found", Map.of("unit", code));
  }
}
