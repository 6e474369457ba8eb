package org.gongkai.platform.problem;

import java.util.Map;

/** An operation that takes a body was called without one. */
public final class BodyRequired extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Nothing more can be said. */
  public BodyRequired() {
    super(Kind.INVALID, "body-required", Map.of());
  }
}
