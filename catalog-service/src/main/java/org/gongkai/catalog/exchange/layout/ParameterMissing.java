package org.gongkai.catalog.exchange.layout;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** The layout of the table needs a parameter that the request does not give. */
public final class ParameterMissing extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param parameter name in the part {@code parameters}
   */
  public ParameterMissing(String parameter) {
    super(
        Kind.INVALID,
        "import-parameter-missing",
        Map.of("parameter", parameter),
        List.of(
            FieldError.ofParameter(
                "parameters", "import-parameter-missing", Map.of("parameter", parameter))));
  }
}
