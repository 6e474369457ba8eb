package org.gongkai.notification.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** The end of a range of days lies before its beginning. */
final class DatesReversed extends ProblemException {

  private static final long serialVersionUID = 1L;

  DatesReversed(LocalDate from, LocalDate to) {
    super(
        Kind.INVALID,
        "dates-reversed",
        Map.of("from", from, "to", to),
        List.of(FieldError.ofParameter("to", "dates-reversed", Map.of("from", from, "to", to))));
  }
}
