package org.gongkai.platform.problem;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a broken database constraint means, told by the service that owns it, as a CDI bean.
 *
 * <p>A rule that two commands may break at once (a code that must be unique) is decided by the
 * constraint; this gives its breach the same clear refusal that the service's own check gives.
 * Without an entry a unique breach is {@link AlreadyExists}, any other an internal error.
 */
public interface ConstraintProblems {

  /** Problems by the constraint's name in the database. */
  Map<String, Supplier<? extends ProblemException>> byConstraint();
}
