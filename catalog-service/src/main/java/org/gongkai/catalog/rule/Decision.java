package org.gongkai.catalog.rule;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** The answer of a policy: yes, or no with the reason and the rule of law behind it. */
public sealed interface Decision {

  /** Nothing stands against it. */
  record Allowed() implements Decision {}

  /**
   * A rule stands against it.
   *
   * @param code stable name of the refusal; its texts stand in {@code problems.properties}
   * @param arguments values for the text
   * @param legalBasis the rule of law, or null when the procedure alone refuses
   * @param violations the places at fault; empty when no single place is
   */
  record Refused(
      String code, Map<String, Object> arguments, String legalBasis, List<Violation> violations)
      implements Decision {}

  /** Nothing stands against it. */
  static Decision allowed() {
    return new Allowed();
  }

  /** A rule of procedure refuses. */
  static Decision refused(String code, Map<String, Object> arguments) {
    return new Refused(code, arguments, null, List.of());
  }

  /** A rule of law refuses. */
  static Decision refused(String code, Map<String, Object> arguments, String legalBasis) {
    return new Refused(code, arguments, legalBasis, List.of());
  }

  /** Whether nothing stands against it. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * Goes on only when allowed.
   *
   * @throws Refusal otherwise (409)
   */
  default void orRefuse() {
    if (this instanceof Refused refused) {
      throw new Refusal(refused);
    }
  }

  /** A refused command, as a problem (409). */
  final class Refusal extends ProblemException {

    private static final long serialVersionUID = 1L;

    Refusal(Refused refused) {
      super(
          Kind.REFUSED,
          refused.code(),
          refused.arguments(),
          refused.legalBasis(),
          refused.violations().stream()
              .map(v -> new FieldError(v.pointer(), v.code(), v.arguments()))
              .toList());
    }
  }
}
