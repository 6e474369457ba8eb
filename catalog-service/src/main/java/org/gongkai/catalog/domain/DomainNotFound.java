package org.gongkai.catalog.domain;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** No domain has this code. */
public final class DomainNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param code the code asked for
   */
  public DomainNotFound(String code) {
    super(Kind.NOT_FOUND, "domain-not-found", Map.of("domain", code));
  }
}
