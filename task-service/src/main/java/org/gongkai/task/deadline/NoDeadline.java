package org.gongkai.task.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** A duty of one date or year has no deadline on or after the day asked about. */
public final class NoDeadline extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Names the day. */
  public NoDeadline(LocalDate from) {
    super(Kind.UNPROCESSABLE, "deadline-passed", Map.of("from", from));
  }
}
