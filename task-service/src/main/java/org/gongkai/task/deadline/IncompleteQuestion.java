package org.gongkai.task.deadline;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** Parameters that the kind of time limit needs are missing or contradict each other. */
public final class IncompleteQuestion extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Names the parameters. */
  public IncompleteQuestion(List<FieldError> errors) {
    super(Kind.INVALID, "deadline-question-incomplete", Map.of("count", errors.size()), errors);
  }
}
