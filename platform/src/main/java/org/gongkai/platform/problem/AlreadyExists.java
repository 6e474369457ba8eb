package org.gongkai.platform.problem;

import java.util.Map;

/**
 * Something that must be unique is there already, and the service did not say what; see {@link
 * ConstraintProblems}.
 */
public final class AlreadyExists extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** The constraint's name is internal, so it is not told. */
  public AlreadyExists() {
    super(Kind.REFUSED, "already-exists", Map.of());
  }
}
