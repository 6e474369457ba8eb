package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** A unit that is known but cannot take over a task. */
public final class UnitUnsuitable extends ProblemException {

  private static final long serialVersionUID = 1L;

  private UnitUnsuitable(String code, Map<String, Object> arguments) {
    super(Kind.UNPROCESSABLE, code, arguments, List.of(new FieldError("/unit", code, arguments)));
  }

  /** It has ended, or not begun. */
  static UnitUnsuitable notInBeing(String unit, LocalDate today) {
    return new UnitUnsuitable("unit-not-in-being", Map.of("unit", unit, "today", today));
  }

  /** Its region is not part of the task's jurisdiction. */
  static UnitUnsuitable elsewhere(String unit, String jurisdiction) {
    return new UnitUnsuitable(
        "unit-outside-jurisdiction", Map.of("unit", unit, "jurisdiction", jurisdiction));
  }
}
