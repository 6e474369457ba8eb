package org.gongkai.task.task;

/** Where a task stands. */
public enum TaskStatus {
  /** The unit has not answered yet. */
  ASSIGNED,
  /** The unit takes it on. */
  ACCEPTED,
  /** Work goes on. */
  IN_PROGRESS,
  /** The unit says that it is done. */
  SUBMITTED,
  /** Done, by a publication or by approval. */
  CLOSED,
  /** The supervisor wants it done again. */
  RETURNED,
  /** The unit says that it is not its duty; the coordinator decides. */
  DISPUTED,
  /** Ended without being done, with a reason. */
  CANCELLED;

  /** Whether something is still to be done. */
  public boolean open() {
    return this != CLOSED && this != CANCELLED;
  }
}
