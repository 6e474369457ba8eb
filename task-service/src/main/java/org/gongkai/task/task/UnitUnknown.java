package org.gongkai.task.task;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** A unit code that the catalogue does not know. */
public final class UnitUnknown extends ProblemException {

  private static final long serialVersionUID = 1L;

  UnitUnknown(String unit) {
    super(
        Kind.UNPROCESSABLE,
        "unit-unknown",
        Map.of("unit", unit),
        List.of(new FieldError("/unit", "unit-unknown", Map.of("unit", unit))));
  }
}
