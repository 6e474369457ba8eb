package org.gongkai.platform.etag;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** The caller has seen an older version than the present one; read it again and decide anew. */
public final class StaleVersion extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param expected the version in {@code If-Match}
   * @param actual the present version
   */
  public StaleVersion(long expected, long actual) {
    super(Kind.STALE, "stale-version", Map.of("expected", expected, "actual", actual));
  }

  /** Refuses unless the caller has seen the present version. */
  public static void check(long expected, long actual) {
    if (expected != actual) {
      throw new StaleVersion(expected, actual);
    }
  }
}
