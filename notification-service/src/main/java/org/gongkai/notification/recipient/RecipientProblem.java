package org.gongkai.notification.recipient;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** Why a recipient cannot be had or entered. */
abstract sealed class RecipientProblem extends ProblemException {

  private static final long serialVersionUID = 1L;

  private RecipientProblem(
      Kind kind, String code, Map<String, Object> arguments, List<FieldError> errors) {
    super(kind, code, arguments, errors);
  }

  /** There is no recipient with this id. */
  static final class NotFound extends RecipientProblem {
    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super(Kind.NOT_FOUND, "recipient-not-found", Map.of("id", id), List.of());
    }
  }

  /** The unit has this address already. */
  static final class Exists extends RecipientProblem {
    private static final long serialVersionUID = 1L;

    Exists(String unit, String email) {
      super(Kind.REFUSED, "recipient-exists", Map.of("unit", unit, "email", email), List.of());
    }
  }

  /** The unit has not been announced by the catalogue. */
  static final class UnknownUnit extends RecipientProblem {
    private static final long serialVersionUID = 1L;

    UnknownUnit(String unit) {
      super(
          Kind.UNPROCESSABLE,
          "recipient-unit-unknown",
          Map.of("unit", unit),
          List.of(new FieldError("/unit", "recipient-unit-unknown", Map.of("unit", unit))));
    }
  }
}
