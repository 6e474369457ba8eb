package org.gongkai.platform.idempotency;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** An {@code Idempotency-Key} that is too long or holds more than printable ASCII. */
public final class IdempotencyKeyMalformed extends ProblemException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyMalformed(int longest) {
    super(
        Kind.INVALID,
        "idempotency-key-malformed",
        Map.of("longest", longest),
        List.of(
            FieldError.ofParameter(
                "Idempotency-Key", "idempotency-key-malformed", Map.of("longest", longest))));
  }
}
