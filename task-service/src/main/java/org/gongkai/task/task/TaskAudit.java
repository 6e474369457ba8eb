package org.gongkai.task.task;

import org.gongkai.platform.audit.AuditEntry;

/**
 * Audit entries of what a change of the catalogue does to tasks that are open: the decision was
 * made there, and its effect on each task is shown here.
 *
 * <p>What follows from time and from facts alone, opening, becoming overdue, following a calendar
 * or a draft, closing on a publication, has no entry: the history of the task, of which every
 * change writes a row in its own commit, is the record of it ({@link TaskHistoryEntry}).
 */
public final class TaskAudit {

  private TaskAudit() {}

  /** The entry of a task that was moved or ended because what it rests on has changed. */
  public static AuditEntry entry(TaskEvent event, TaskData before) {
    TaskData after = event.task();
    return AuditEntry.of(action(event), "task", after.id())
        .forUnit(after.unit())
        .because(after.reason())
        .from(TaskView.of(before))
        .to(TaskView.of(after));
  }

  private static String action(TaskEvent event) {
    if (event instanceof TaskEvent.Cancelled) {
      return "task.cancel";
    }
    return event instanceof TaskEvent.Reassigned ? "task.reassign" : "task.reschedule";
  }
}
