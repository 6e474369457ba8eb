package org.gongkai.platform.security;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** The caller would act in a region outside their jurisdiction. */
public final class ForeignJurisdiction extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param region code of the region
   */
  public ForeignJurisdiction(String region) {
    super(Kind.FORBIDDEN, "foreign-jurisdiction", Map.of("region", region));
  }
}
