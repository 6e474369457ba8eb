package org.gongkai.notification.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskProjection;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;

/** Follows the tasks: keeps the projection, and tells the units what happened. */
@ApplicationScoped
class TaskConsumer {

  private static final String PREFIX = "org.gongkai.task.task.";

  /**
   * What other people did to a unit's task. Accepting, starting and submitting are its own doing.
   */
  private static final Map<String, MessageKind> TELLS =
      Map.ofEntries(
          Map.entry(PREFIX + "opened.v1", MessageKind.TASK_OPENED),
          Map.entry(PREFIX + "returned.v1", MessageKind.TASK_RETURNED),
          Map.entry(PREFIX + "reassigned.v1", MessageKind.TASK_REASSIGNED),
          Map.entry(PREFIX + "disputed.v1", MessageKind.TASK_DISPUTED),
          Map.entry(PREFIX + "dispute-resolved.v1", MessageKind.TASK_DISPUTE_RESOLVED),
          Map.entry(PREFIX + "extended.v1", MessageKind.TASK_EXTENDED),
          Map.entry(PREFIX + "suspended.v1", MessageKind.TASK_SUSPENDED),
          Map.entry(PREFIX + "resumed.v1", MessageKind.TASK_RESUMED),
          Map.entry(PREFIX + "rescheduled.v1", MessageKind.TASK_RESCHEDULED),
          Map.entry(PREFIX + "overdue.v1", MessageKind.TASK_OVERDUE),
          Map.entry(PREFIX + "closed.v1", MessageKind.TASK_CLOSED),
          Map.entry(PREFIX + "cancelled.v1", MessageKind.TASK_CANCELLED));

  private final Inbox inbox;
  private final TaskProjection tasks;
  private final Postbox postbox;
  private final ProjectionLag lag;

  TaskConsumer(Inbox inbox, TaskProjection tasks, Postbox postbox, ProjectionLag lag) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.postbox = postbox;
    this.lag = lag;
  }

  @Incoming("task")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(Consumers.NAME, records, this::apply);
  }

  /**
   * Safe when events come twice or the process is killed: projection, messages, deliveries and the
   * inbox's mark are one transaction, and a message is unique per event of the task.
   */
  void apply(List<IncomingEvent> events) {
    List<TaskSnapshot> snapshots =
        events.stream().map(event -> event.data(TaskV1.class).toSnapshot()).toList();
    Map<UUID, String> owners =
        tasks.owners(snapshots.stream().map(TaskSnapshot::id).distinct().toList());
    List<TaskChange> changes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      TaskSnapshot task = snapshots.get(i);
      Optional<String> previous = Optional.ofNullable(owners.put(task.id(), task.unit()));
      Optional<MessageKind> tells = Optional.ofNullable(TELLS.get(events.get(i).type()));
      changes.add(new TaskChange(tells, task, previous));
    }
    tasks.apply(snapshots);
    postbox.tell(changes);
    lag.measure("task", events);
  }
}
