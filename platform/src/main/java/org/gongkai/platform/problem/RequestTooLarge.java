package org.gongkai.platform.problem;

import java.util.Map;

/** The body is larger than the service accepts. */
public final class RequestTooLarge extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit the most that is accepted, in bytes
   */
  public RequestTooLarge(long limit) {
    super(Kind.TOO_LARGE, "request-too-large", Map.of("limit", limit));
  }
}
