package org.gongkai.task.task;

import org.gongkai.platform.audit.AuditEntry;

/** Audit entries of what the suite itself does to tasks. */
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
