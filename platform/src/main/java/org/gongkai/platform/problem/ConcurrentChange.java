package org.gongkai.platform.problem;

import java.util.Map;

/** Another command changed the same thing at the same moment and won; nothing was done. */
public final class ConcurrentChange extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** The loser knows nothing about the winner. */
  public ConcurrentChange() {
    super(Kind.REFUSED, "concurrent-change", Map.of());
  }
}
