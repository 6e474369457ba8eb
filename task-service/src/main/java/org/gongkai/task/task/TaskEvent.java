package org.gongkai.task.task;

/** What happened to a task; each carries the task as it was afterwards. */
public sealed interface TaskEvent {

  /** The task after the change. */
  TaskData task();

  /**
   * A duty became due work of a unit.
   *
   * @param task the task after the change
   */
  record Opened(TaskData task) implements TaskEvent {}

  /**
   * The unit takes it on.
   *
   * @param task the task after the change
   */
  record Accepted(TaskData task) implements TaskEvent {}

  /**
   * Work has begun.
   *
   * @param task the task after the change
   */
  record Started(TaskData task) implements TaskEvent {}

  /**
   * The unit says that it is done.
   *
   * @param task the task after the change
   */
  record Submitted(TaskData task) implements TaskEvent {}

  /**
   * The supervisor wants it done again.
   *
   * @param task the task after the change
   */
  record Returned(TaskData task) implements TaskEvent {}

  /**
   * Another unit owns it now.
   *
   * @param task the task after the change
   */
  record Reassigned(TaskData task) implements TaskEvent {}

  /**
   * The unit says that it is not its duty.
   *
   * @param task the task after the change
   */
  record Disputed(TaskData task) implements TaskEvent {}

  /**
   * The coordinator has decided whose duty it is.
   *
   * @param task the task after the change
   */
  record DisputeResolved(TaskData task) implements TaskEvent {}

  /**
   * More days were granted.
   *
   * @param task the task after the change
   */
  record Extended(TaskData task) implements TaskEvent {}

  /**
   * The clock stands still.
   *
   * @param task the task after the change
   */
  record Suspended(TaskData task) implements TaskEvent {}

  /**
   * The clock runs again.
   *
   * @param task the task after the change
   */
  record Resumed(TaskData task) implements TaskEvent {}

  /**
   * A changed calendar, fact or limit moved or measured the due date anew.
   *
   * @param task the task after the change
   */
  record Rescheduled(TaskData task) implements TaskEvent {}

  /**
   * The due date passed, or a notice was taken down before its period had run.
   *
   * @param task the task after the change
   */
  record Overdue(TaskData task) implements TaskEvent {}

  /**
   * Done.
   *
   * @param task the task after the change
   */
  record Closed(TaskData task) implements TaskEvent {}

  /**
   * Ended without being done.
   *
   * @param task the task after the change
   */
  record Cancelled(TaskData task) implements TaskEvent {}
}
