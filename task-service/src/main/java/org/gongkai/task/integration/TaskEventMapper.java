package org.gongkai.task.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskEventPublisher;

/**
 * Maps what happens to tasks to {@code gongkai.task.v1}.
 *
 * <p>Safe when killed: the events are rows of the caller's transaction.
 */
@ApplicationScoped
class TaskEventMapper implements TaskEventPublisher {

  /** Type of each event on the wire; a test holds it complete against the sealed interface. */
  static final Map<Class<? extends TaskEvent>, String> TYPES =
      Map.ofEntries(
          type(TaskEvent.Opened.class, "opened"),
          type(TaskEvent.Accepted.class, "accepted"),
          type(TaskEvent.Started.class, "started"),
          type(TaskEvent.Submitted.class, "submitted"),
          type(TaskEvent.Returned.class, "returned"),
          type(TaskEvent.Reassigned.class, "reassigned"),
          type(TaskEvent.Disputed.class, "disputed"),
          type(TaskEvent.DisputeResolved.class, "dispute-resolved"),
          type(TaskEvent.Extended.class, "extended"),
          type(TaskEvent.Suspended.class, "suspended"),
          type(TaskEvent.Resumed.class, "resumed"),
          type(TaskEvent.Rescheduled.class, "rescheduled"),
          type(TaskEvent.Overdue.class, "overdue"),
          type(TaskEvent.Closed.class, "closed"),
          type(TaskEvent.Cancelled.class, "cancelled"));

  private static final String TOPIC = "gongkai.task.v1";

  private final Outbox outbox;

  TaskEventMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(List<TaskEvent> events) {
    outbox.append(events.stream().map(TaskEventMapper::outgoing).toList());
  }

  static OutgoingEvent outgoing(TaskEvent event) {
    return new OutgoingEvent(
        TOPIC,
        "task",
        event.task().id().toString(),
        event.task().version(),
        0,
        TYPES.get(event.getClass()),
        TaskEventV1.of(event.task()));
  }

  private static Map.Entry<Class<? extends TaskEvent>, String> type(
      Class<? extends TaskEvent> event, String name) {
    return Map.entry(event, "org.gongkai.task.task." + name + ".v1");
  }
}
