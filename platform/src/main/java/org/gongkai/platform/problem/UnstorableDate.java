package org.gongkai.platform.problem;

import java.util.Map;

/** A date or an instant lies further away than PostgreSQL can hold. */
public final class UnstorableDate extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Where it stands is not known: the database found it. */
  public UnstorableDate() {
    super(Kind.INVALID, "unstorable-date", Map.of());
  }
}
