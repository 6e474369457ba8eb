package org.gongkai.platform.security;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** The caller would act for a unit that is neither theirs nor below theirs. */
public final class ForeignUnit extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param unit code of the unit
   */
  public ForeignUnit(String unit) {
    super(Kind.FORBIDDEN, "foreign-unit", Map.of("unit", unit));
  }
}
