package org.gongkai.catalog.policy;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** No source document has this code. */
public final class PolicyNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param code the code asked for
   */
  public PolicyNotFound(String code) {
    super(Kind.NOT_FOUND, "policy-not-found", Map.of("policy", code));
  }
}
