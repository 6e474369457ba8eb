package org.gongkai.task.task;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** No such task, or none that the caller may see. */
public final class TaskNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Names the id that was asked for. */
  public TaskNotFound(UUID id) {
    super(Kind.NOT_FOUND, "task-not-found", Map.of("id", id));
  }
}
