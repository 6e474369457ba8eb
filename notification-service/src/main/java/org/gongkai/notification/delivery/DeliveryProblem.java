package org.gongkai.notification.delivery;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** Why a delivery cannot be had or tried again. */
abstract sealed class DeliveryProblem extends ProblemException {

  private static final long serialVersionUID = 1L;

  private DeliveryProblem(Kind kind, String code, Map<String, Object> arguments) {
    super(kind, code, arguments);
  }

  /** There is no delivery with this id. */
  static final class NotFound extends DeliveryProblem {
    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super(Kind.NOT_FOUND, "delivery-not-found", Map.of("id", id));
    }
  }

  /** Only what has failed is tried again by hand. */
  static final class NotFailed extends DeliveryProblem {
    private static final long serialVersionUID = 1L;

    NotFailed(UUID id, DeliveryState state) {
      super(Kind.REFUSED, "delivery-not-failed", Map.of("id", id, "state", state.name()));
    }
  }
}
