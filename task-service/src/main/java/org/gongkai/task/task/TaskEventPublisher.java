package org.gongkai.task.task;

import java.util.List;

/** Where events of tasks go; what they look like on the wire is not this feature's business. */
public interface TaskEventPublisher {

  /** Publishes the events, in this order, if and when the caller's transaction commits. */
  void publish(List<TaskEvent> events);
}
