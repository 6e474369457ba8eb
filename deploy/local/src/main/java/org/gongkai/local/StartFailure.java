package org.gongkai.local;

/** A part of the local stack does not start; the message is one line that a newcomer can act on. */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String details;

  StartFailure(String message) {
    this(message, "");
  }

  StartFailure(String message, String details) {
    super(message);
    this.details = details;
  }

  /** What the part itself said last; may be empty. */
  public String details() {
    return details;
  }
}
