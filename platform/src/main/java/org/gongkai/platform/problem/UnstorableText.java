package org.gongkai.platform.problem;

import java.util.Map;

/** A text holds the character NUL, which PostgreSQL stores nowhere. */
public final class UnstorableText extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Where it stands is not known: the database found it. */
  public UnstorableText() {
    super(Kind.INVALID, "unstorable-text", Map.of());
  }
}
