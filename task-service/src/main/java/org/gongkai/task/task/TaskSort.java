package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.List;

/** The orders in which tasks are listed. */
enum TaskSort {
  /** By due date, the most urgent first; tasks without one last. */
  DUE("t.due_sort, t.id", "(t.due_sort, t.id) > (:afterDue, :afterId)"),
  /** As opened, the newest first; ids are in the order of time. */
  OPENED("t.id desc", "t.id < :afterId");

  private static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

  private final String order;
  private final String after;

  TaskSort(String order, String after) {
    this.order = order;
    this.after = after;
  }

  String order() {
    return order;
  }

  String after() {
    return after;
  }

  /** The sort key of a task, for the cursor. */
  List<String> key(TaskView task) {
    LocalDate due = task.dueOn();
    return this == DUE
        ? List.of((due == null ? NO_DUE_DATE : due).toString(), task.id().toString())
        : List.of(task.id().toString());
  }
}
