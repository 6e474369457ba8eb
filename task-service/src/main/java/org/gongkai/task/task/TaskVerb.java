package org.gongkai.task.task;

import java.util.EnumSet;
import java.util.Set;

/** What people may do to a task, from which states, and in which capacity. */
public enum TaskVerb {
  /** Take it on. */
  ACCEPT(Set.of(Capacity.OWNER), TaskStatus.ASSIGNED),
  /** Begin, or begin again after a return. */
  START(Set.of(Capacity.OWNER), TaskStatus.ACCEPTED, TaskStatus.RETURNED),
  /** Say that it is done. */
  SUBMIT(Set.of(Capacity.OWNER), TaskStatus.IN_PROGRESS),
  /** Say that it is another unit's duty. */
  DISPUTE(Set.of(Capacity.OWNER), TaskStatus.ASSIGNED, TaskStatus.ACCEPTED),
  /** Decide whose duty it is. */
  RESOLVE(Set.of(Capacity.SUPERVISOR, Capacity.COORDINATOR), TaskStatus.DISPUTED),
  /** Approve what was submitted. */
  CLOSE(Set.of(Capacity.SUPERVISOR), TaskStatus.SUBMITTED),
  /** Send back what was submitted. */
  RETURN(Set.of(Capacity.SUPERVISOR), TaskStatus.SUBMITTED),
  /** Give it to another unit. */
  REASSIGN(
      Set.of(Capacity.SUPERVISOR),
      TaskStatus.ASSIGNED,
      TaskStatus.ACCEPTED,
      TaskStatus.IN_PROGRESS,
      TaskStatus.RETURNED),
  /** Grant more days. */
  EXTEND(Set.of(Capacity.SUPERVISOR)),
  /** Stop the clock. */
  SUSPEND(Set.of(Capacity.SUPERVISOR)),
  /** Let the clock run again. */
  RESUME(Set.of(Capacity.SUPERVISOR)),
  /** End it without result. */
  CANCEL(Set.of(Capacity.SUPERVISOR));

  private final Set<Capacity> capacities;
  private final Set<TaskStatus> from;

  TaskVerb(Set<Capacity> capacities, TaskStatus... from) {
    this.capacities = capacities;
    Set<TaskStatus> states = EnumSet.noneOf(TaskStatus.class);
    for (TaskStatus status : from.length == 0 ? TaskStatus.values() : from) {
      if (status.open()) {
        states.add(status);
      }
    }
    this.from = states;
  }

  /** In which capacity one may do it. */
  Set<Capacity> capacities() {
    return capacities;
  }

  /** From which states it leads. */
  Set<TaskStatus> from() {
    return from;
  }
}
