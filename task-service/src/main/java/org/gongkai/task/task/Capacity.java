package org.gongkai.task.task;

/** What somebody is to a task. */
public enum Capacity {
  /** Acts for the owning unit or a unit above it. */
  OWNER,
  /** Acts for a unit that coordinates (综合协调) in this task. */
  COORDINATOR,
  /** Supervises the task's jurisdiction or one above it. */
  SUPERVISOR
}
