package org.gongkai.notification.message;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.task.TaskSnapshot.Participant;

/**
 * Which units an event in a task's life concerns. The owner is told of everything that others do to
 * its task; participants (配合, 综合协调, 指导 …) are told that a task exists, when its deadline moves and
 * how it ends; who coordinates or organises is told of what may need a decision: a dispute, a
 * missed deadline.
 */
final class Addressees {

  private static final Set<String> DECIDING =
      Set.of("LEAD", "COORDINATING", "ORGANISING", "GUIDING");

  /** A resolved dispute may have moved the task, as a reassignment has. */
  private static final Set<MessageKind> GIVING =
      EnumSet.of(MessageKind.TASK_REASSIGNED, MessageKind.TASK_DISPUTE_RESOLVED);

  private enum Circle {
    OWNER,
    OWNER_AND_DECIDING,
    EVERYONE
  }

  private static final Map<MessageKind, Circle> CIRCLES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(MessageKind.REMINDER, Circle.OWNER),
              Map.entry(MessageKind.TASK_OPENED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_RETURNED, Circle.OWNER),
              Map.entry(MessageKind.TASK_REASSIGNED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_DISPUTED, Circle.OWNER_AND_DECIDING),
              Map.entry(MessageKind.TASK_DISPUTE_RESOLVED, Circle.OWNER_AND_DECIDING),
              Map.entry(MessageKind.TASK_EXTENDED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_SUSPENDED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_RESUMED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_RESCHEDULED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_OVERDUE, Circle.OWNER_AND_DECIDING),
              Map.entry(MessageKind.TASK_CLOSED, Circle.EVERYONE),
              Map.entry(MessageKind.TASK_CANCELLED, Circle.EVERYONE)));

  private Addressees() {}

  /**
   * @param previousUnit the unit that had the task before this event, where known
   * @return codes of units, each once, the owner first
   */
  static Set<String> of(MessageKind kind, TaskSnapshot task, Optional<String> previousUnit) {
    Circle circle = CIRCLES.get(kind);
    Set<String> units = new LinkedHashSet<>();
    units.add(task.unit());
    if (GIVING.contains(kind)) {
      previousUnit.ifPresent(units::add);
    }
    for (Participant participant : task.participants()) {
      if (circle == Circle.EVERYONE
          || circle == Circle.OWNER_AND_DECIDING && DECIDING.contains(participant.role())) {
        units.add(participant.unit());
      }
    }
    return units;
  }
}
