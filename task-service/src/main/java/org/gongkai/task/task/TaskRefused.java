package org.gongkai.task.task;

import org.gongkai.platform.problem.ProblemException;

/** A rule of {@link TaskPolicy} is against a command. */
public final class TaskRefused extends ProblemException {

  private static final long serialVersionUID = 1L;

  TaskRefused(Decision.Refused refusal) {
    super(refusal.forbidden() ? Kind.FORBIDDEN : Kind.REFUSED, refusal.rule(), refusal.arguments());
  }
}
