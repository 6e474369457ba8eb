package org.gongkai.platform.problem;

import java.util.Map;

/**
 * The database cannot be reached, or has no connection free in time. Whether a change that was just
 * being committed took place is unknown: repeat it with the same {@code Idempotency-Key} or {@code
 * If-Match}.
 */
public final class DatabaseUnavailable extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** The cause is for the log, not for the caller. */
  public DatabaseUnavailable() {
    super(Kind.UNAVAILABLE, "database-unavailable", Map.of());
  }
}
