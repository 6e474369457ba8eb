package org.gongkai.task.obligation;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** No such obligation, or none that the caller may see. */
public final class ObligationNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  ObligationNotFound(UUID id) {
    super(Kind.NOT_FOUND, "obligation-not-found", Map.of("id", id));
  }
}
