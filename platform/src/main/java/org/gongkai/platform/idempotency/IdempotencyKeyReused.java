package org.gongkai.platform.idempotency;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** The key was used before, for a request with another path or body. */
public final class IdempotencyKeyReused extends ProblemException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyReused() {
    super(Kind.UNPROCESSABLE, "idempotency-key-reused", Map.of());
  }
}
