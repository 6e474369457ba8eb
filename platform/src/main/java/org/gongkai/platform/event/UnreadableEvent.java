package org.gongkai.platform.event;

/** A record that is no CloudEvent of ours, or whose data has another shape than promised. */
public class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    super(message);
  }

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
