package org.gongkai.platform.idempotency;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** A creation without an {@code Idempotency-Key}. */
public final class IdempotencyKeyRequired extends ProblemException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyRequired() {
    super(
        Kind.INVALID,
        "idempotency-key-required",
        Map.of(),
        List.of(FieldError.ofParameter("Idempotency-Key", "required", Map.of())));
  }
}
