package org.gongkai.platform.problem;

import java.util.List;
import java.util.Map;

/** The request breaks its contract; each fault names its place. */
public final class InvalidRequest extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param errors every fault found, in the order of the request
   */
  public InvalidRequest(List<FieldError> errors) {
    super(Kind.INVALID, "invalid-request", Map.of("count", errors.size()), errors);
  }

  /** One fault. */
  public InvalidRequest(FieldError error) {
    this(List.of(error));
  }
}
