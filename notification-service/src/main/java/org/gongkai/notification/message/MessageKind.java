package org.gongkai.notification.message;

/** What a message tells of. */
public enum MessageKind {
  /** The deadline is near, has come or has passed. */
  REMINDER,
  TASK_OPENED,
  TASK_RETURNED,
  TASK_REASSIGNED,
  TASK_DISPUTED,
  TASK_DISPUTE_RESOLVED,
  TASK_EXTENDED,
  TASK_SUSPENDED,
  TASK_RESUMED,
  TASK_RESCHEDULED,
  TASK_OVERDUE,
  TASK_CLOSED,
  TASK_CANCELLED;

  /**
   * Whether the message tells that the task has ended. Only such a message is still sent after the
   * end.
   */
  public boolean tellsOfTheEnd() {
    return this == TASK_CLOSED || this == TASK_CANCELLED;
  }
}
